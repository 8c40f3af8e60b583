import { type Currency, currencyOf } from "../../values/money.ts";
import type { CompanyFile } from "../generated/company.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Section } from "../section.ts";
import type { Cell, TableContext } from "../table.ts";

/** A role of the department: its title and whom it reports to. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly reportsTo?: string;
}

/** The company card: who we are on paper, the currency of every amount, the roles. */
export interface Company {
  readonly name: string;
  readonly shortName: string;
  readonly currency: Currency;
  readonly timeZone: string;
  readonly language: "ru" | "en";
  readonly taxIds: ReadonlyMap<string, string>;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly site?: string;
  /** The file of the logo below `templates/`. */
  readonly logo?: string;
  /** Where whoever gets an offer may check it; `{number}` stands for its number. */
  readonly checkPage?: string;
  readonly bank?: {
    readonly name: string;
    readonly account: string;
    readonly bic?: string;
    readonly correspondentAccount?: string;
  };
  readonly roles: ReadonlyMap<string, Role>;
}

/** Everyone above the role, nearest first; a circle of superiors ends at its first repetition. */
export function superiorsOf(role: string, { roles }: Pick<Company, "roles">): readonly string[] {
  const found: string[] = [];
  for (let next = roles.get(role)?.reportsTo; next !== undefined; next = roles.get(next)?.reportsTo) {
    if (found.includes(next)) break;
    found.push(next);
  }
  return found;
}

function rolesOf(file: CompanyFile): ReadonlyMap<string, Role> {
  return new Map(
    Object.entries(file.roles).map(([id, role]) => {
      const reportsTo = role["reports-to"];
      return [id, reportsTo === undefined ? { id, title: role.title } : { id, title: role.title, reportsTo }];
    }),
  );
}

function bankOf(bank: NonNullable<CompanyFile["bank"]>): NonNullable<Company["bank"]> {
  const { name, account, bic, "correspondent-account": correspondentAccount } = bank;
  return {
    name,
    account,
    ...(bic === undefined ? {} : { bic }),
    ...(correspondentAccount === undefined ? {} : { correspondentAccount }),
  };
}

const words = {
  card: { ru: "Сведения о компании", en: "About the company" },
  name: { ru: "Полное название", en: "Full name" },
  shortName: { ru: "Краткое название", en: "Short name" },
  address: { ru: "Адрес", en: "Address" },
  phone: { ru: "Телефон", en: "Phone" },
  email: { ru: "Почта", en: "Email" },
  site: { ru: "Сайт", en: "Site" },
  logo: { ru: "Логотип", en: "Logo" },
  checkPage: { ru: "Страница проверки предложений", en: "Where offers are checked" },
  bank: { ru: "Банк", en: "Bank" },
  account: { ru: "Расчётный счёт", en: "Account" },
  bic: { ru: "БИК", en: "BIC" },
  correspondentAccount: { ru: "Корреспондентский счёт", en: "Correspondent account" },
  currency: { ru: "Валюта всех сумм", en: "Currency of all amounts" },
  timeZone: { ru: "Часовой пояс", en: "Time zone" },
  language: { ru: "Язык документов", en: "Language of documents" },
  ru: { ru: "русский", en: "Russian" },
  en: { ru: "английский", en: "English" },
  roles: { ru: "Роли", en: "Roles" },
  role: { ru: "Роль", en: "Role" },
  reportsTo: { ru: "Подчиняется", en: "Reports to" },
  number: { ru: "№", en: "No." },
  nobody: { ru: "—", en: "—" },
} as const;

function sectionsOf(content: Company, { lang, roleTitle }: TableContext): Section[] {
  const text = (value: string): Cell => ({ type: "text", value });
  const { bank } = content;
  const facts: readonly (readonly [title: string, value: string | undefined])[] = [
    [words.name[lang], content.name],
    [words.shortName[lang], content.shortName],
    ...content.taxIds,
    [words.address[lang], content.address],
    [words.phone[lang], content.phone],
    [words.email[lang], content.email],
    [words.site[lang], content.site],
    [words.logo[lang], content.logo],
    [words.checkPage[lang], content.checkPage],
    [words.bank[lang], bank?.name],
    [words.account[lang], bank?.account],
    [words.bic[lang], bank?.bic],
    [words.correspondentAccount[lang], bank?.correspondentAccount],
    [words.currency[lang], content.currency.code],
    [words.timeZone[lang], content.timeZone],
    [words.language[lang], words[content.language][lang]],
  ];
  const card = facts.flatMap(([title, value]) => (value === undefined ? [] : [[text(title), text(value)]]));
  const roles = [...content.roles.values()].map(({ title, reportsTo }, index) =>
    [`1.${index + 1}`, title, reportsTo === undefined ? words.nobody[lang] : roleTitle(reportsTo)].map(text),
  );
  const head = [words.number[lang], words.role[lang], words.reportsTo[lang]];
  return [
    { title: words.card[lang], blocks: [{ type: "table", table: { head: ["", ""], rows: card } }] },
    { number: "1", title: words.roles[lang], blocks: [{ type: "table", table: { head, rows: roles } }] },
  ];
}

export const company: Kind<CompanyFile, Company> = {
  kind: "company",
  read(file) {
    const currency = currencyOf(file.currency);
    if (currency === undefined) throw new Error(`the schema let the currency ${file.currency} pass`);
    const { address, phone, email, site, bank, logo, "check-page": checkPage } = file;
    return {
      name: file.name,
      shortName: file["short-name"],
      currency,
      timeZone: file["time-zone"],
      language: file.language,
      taxIds: new Map(Object.entries(file["tax-ids"] ?? {})),
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
      ...(site === undefined ? {} : { site }),
      ...(logo === undefined ? {} : { logo }),
      ...(checkPage === undefined ? {} : { checkPage }),
      ...(bank === undefined ? {} : { bank: bankOf(bank) }),
      roles: rolesOf(file),
    };
  },
  clausesOf(content, { header, places }) {
    return [...content.roles.values()].map((role, index) => ({
      regulation: header.id,
      id: `roles/${role.id}`,
      number: `1.${index + 1}`,
      title: role.title,
      range: places.keyAt(["roles", role.id]),
      value: { type: "text", value: role.title },
    }));
  },
  referencesOf(content, { places }: ReadContext): Reference[] {
    return [...content.roles.values()].flatMap((role) =>
      role.reportsTo === undefined
        ? []
        : [{ to: "role", id: role.reportsTo, range: places.valueAt(["roles", role.id, "reports-to"]) }],
    );
  },
  sectionsOf,
};
