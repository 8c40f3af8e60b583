import { type Currency, currencyOf } from "../../values/money.ts";
import type { CompanyFile } from "../generated/company.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";

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
  readonly bank?: {
    readonly name: string;
    readonly account: string;
    readonly bic?: string;
    readonly correspondentAccount?: string;
  };
  readonly roles: ReadonlyMap<string, Role>;
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

export const company: Kind<CompanyFile, Company> = {
  kind: "company",
  read(file) {
    const currency = currencyOf(file.currency);
    if (currency === undefined) throw new Error(`the schema let the currency ${file.currency} pass`);
    const { address, phone, email, site, bank } = file;
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
};
