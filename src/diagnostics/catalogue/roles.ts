import { error, warning } from "../message.ts";

/** What can be wrong with departments, the path of a client, load, interaction and the working calendar. */
export const roleMessages = {
  "role-replaces-itself": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `Роль «${role}» замещает сама себя: в её отсутствие клиенты остались бы без хозяина`,
      help: "Назовите другую роль.",
    }),
    en: ({ role }) => ({
      text: `The role "${role}" replaces itself: in its absence nobody would own the clients`,
      help: "Name another role.",
    }),
  }),
  "hours-reversed": error<{ hours: string }>({
    ru: ({ hours }) => ({
      text: `Часы «${hours}» заканчиваются не позже, чем начинаются`,
      help: "Напишите начало, затем конец того же дня: 10:00-14:00.",
    }),
    en: ({ hours }) => ({
      text: `The hours "${hours}" end no later than they begin`,
      help: "Write the start, then the end of the same day: 10:00-14:00.",
    }),
  }),
  "shifts-overlap": error<{ first: string; second: string }>({
    ru: ({ first, second }) => ({
      text: `Смены «${first}» и «${second}» одной роли накладываются`,
      help: "Сдвиньте часы одной из смен или дайте её другой роли.",
    }),
    en: ({ first, second }) => ({
      text: `The shifts "${first}" and "${second}" of one role overlap`,
      help: "Move the hours of one shift, or give it to another role.",
    }),
  }),
  "request-to-itself": error<{ role: string; title: string }>({
    ru: ({ role, title }) => ({
      text: `В запросе «${title}» роль «${role}» просит саму себя`,
      help: "Укажите в asks того, кто просит, а в answers — того, кто отвечает.",
    }),
    en: ({ role, title }) => ({
      text: `In the request "${title}" the role "${role}" asks itself`,
      help: "Name in asks who asks, and in answers who answers.",
    }),
  }),
  "stage-without-way-out": error<{ stage: string }>({
    ru: ({ stage }) => ({
      text: `С этапа «${stage}» нет ни одной передачи: клиент останется на нём навсегда`,
      help: "Добавьте передачу с этого этапа или напишите final: true, если путь здесь кончается.",
    }),
    en: ({ stage }) => ({
      text: `No hand-off leads from the stage "${stage}": a client would stay there for ever`,
      help: "Add a hand-off from this stage, or write final: true when the path ends here.",
    }),
  }),
  "stage-unreachable": error<{ stage: string; first: string }>({
    ru: ({ stage, first }) => ({
      text: `На этап «${stage}» нельзя попасть: с первого этапа «${first}» к нему не ведут передачи`,
      help: "Добавьте передачу на этот этап или удалите его.",
    }),
    en: ({ stage, first }) => ({
      text: `The stage "${stage}" cannot be reached: no hand-offs lead to it from the first stage "${first}"`,
      help: "Add a hand-off to this stage, or remove it.",
    }),
  }),
  "hand-off-loop": error<{ stages: readonly string[] }>({
    ru: ({ stages }) => ({
      text: `Клиента передают по кругу (${stages.join(" → ")}), и ни один факт при этом не меняется: условия передач могут выполниться одновременно`,
      help: "Добавьте в одну из передач условие, которое исключает остальные.",
    }),
    en: ({ stages }) => ({
      text: `A client is handed round (${stages.join(" → ")}) and no fact changes: the conditions of the hand-offs can hold at once`,
      help: "Add to one of the hand-offs a condition that excludes the others.",
    }),
  }),
  "hand-off-never": error<{ title: string; first: string }>({
    ru: ({ title, first }) => ({
      text: `До передачи «${title}» очередь не дойдёт: у передачи «${first}» с того же этапа то же условие, и она раньше`,
      help: "Уточните условие одной из передач или удалите лишнюю.",
    }),
    en: ({ title, first }) => ({
      text: `The hand-off "${title}" is never used: "${first}" from the same stage has the same condition and comes first`,
      help: "Make one of the conditions narrower, or remove one hand-off.",
    }),
  }),
  "role-without-post": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `Роль «${role}» ведёт клиентов, но в штате отдела её никто не занимает`,
      help: "Добавьте роль в posts одной из команд или назовите другую роль.",
    }),
    en: ({ role }) => ({
      text: `The role "${role}" leads clients, but nobody in the department holds it`,
      help: "Add the role to the posts of a team, or name another role.",
    }),
  }),
  "role-without-job-description": warning<{ role: string; title: string }>({
    ru: ({ role, title }) => ({
      text: `У роли «${title}» (${role}) есть место в отделе, но нет должностной инструкции`,
      help: "Добавьте файл вида job-description с этой ролью.",
    }),
    en: ({ role, title }) => ({
      text: `The role "${title}" (${role}) has a post in the department but no job description`,
      help: "Add a file of kind job-description with this role.",
    }),
  }),
  "second-job-description": error<{ role: string }>({
    ru: ({ role }) => ({
      text: `У роли «${role}» две должностные инструкции на одни и те же дни`,
      help: "Объедините их или разведите сроки действия.",
    }),
    en: ({ role }) => ({
      text: `The role "${role}" has two job descriptions for the same days`,
      help: "Join them, or separate their periods.",
    }),
  }),
  "day-of-other-year": error<{ day: string; year: string }>({
    ru: ({ day, year }) => ({
      text: `День ${day} не из ${year} года`,
      help: "Календарь описывает один год: для другого заведите свой файл.",
    }),
    en: ({ day, year }) => ({
      text: `The day ${day} is not in ${year}`,
      help: "A calendar describes one year: write another file for another year.",
    }),
  }),
  "moved-from-working-day": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `Выходной перенесён с ${day}, но это рабочий день`,
      help: "В from стоит выходной или праздник, с которого перенесли.",
    }),
    en: ({ day }) => ({
      text: `A day off is moved from ${day}, but that is a working day`,
      help: "Write in from the day off or holiday that was moved.",
    }),
  }),
  "moved-to-day-off": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `Выходной перенесён на ${day}, но это и так выходной`,
      help: "В to стоит рабочий день, который стал выходным.",
    }),
    en: ({ day }) => ({
      text: `A day off is moved to ${day}, but that is a day off already`,
      help: "Write in to the working day that became a day off.",
    }),
  }),
  "short-day-off": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `Короткий день ${day} — нерабочий`,
      help: "Коротким может быть только рабочий день: проверьте дату.",
    }),
    en: ({ day }) => ({
      text: `The short day ${day} is a day off`,
      help: "Only a working day can be short: check the date.",
    }),
  }),
};
