import type { Language } from "../values/language.ts";

/** The way in which we reach a client. */
export type Channel = "phone" | "email" | "messenger" | "meeting" | "letter";

const titles: Readonly<Record<Channel, Readonly<Record<Language, string>>>> = {
  phone: { ru: "Телефон", en: "Phone" },
  email: { ru: "Почта", en: "E-mail" },
  messenger: { ru: "Мессенджер", en: "Messenger" },
  meeting: { ru: "Встреча", en: "Meeting" },
  letter: { ru: "Письмо на бумаге", en: "Paper letter" },
};

/** The printed name of a channel. */
export function channelTitle(channel: Channel, lang: Language): string {
  return titles[channel][lang];
}
