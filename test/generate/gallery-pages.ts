/** A page that README shows. */
export interface GalleryPage {
  /** The name of its file. */
  readonly name: string;
  /** The word of `reglament render`. */
  readonly document: string;
  readonly id?: string;
  /** The data of a document for a client. */
  readonly data?: string;
  /** From 1. */
  readonly page: number;
}

/** The pages of the gallery: the visible list. */
export const galleryPages: readonly GalleryPage[] = [
  { name: "page", document: "page", id: "offer", page: 1 },
  { name: "prices", document: "regulation", id: "prices", page: 1 },
  { name: "script", document: "regulation", id: "after-offer", page: 1 },
  { name: "client-path", document: "regulation", id: "client-path", page: 1 },
  { name: "job-description", document: "regulation", id: "job-regular-clients-manager", page: 1 },
  { name: "objections", document: "regulation", id: "objections", page: 2 },
  { name: "norms", document: "regulation", id: "norms", page: 1 },
  { name: "standard", document: "regulation", id: "standard-vip", page: 1 },
  { name: "newcomer", document: "regulation", id: "newcomer", page: 1 },
  { name: "calendar", document: "regulation", id: "management-calendar", page: 1 },
  { name: "questionnaire", document: "questionnaire", page: 1 },
  { name: "offer", document: "offer", data: "examples/offers/offer.yaml", page: 1 },
  { name: "letter", document: "letter", id: "letter-payment", data: "examples/letters/payment-claim.yaml", page: 1 },
  { name: "slide", document: "presentation", page: 2 },
  { name: "book", document: "book", page: 3 },
];

export function galleryFile({ name }: GalleryPage): string {
  return `docs/gallery/${name}.png`;
}
