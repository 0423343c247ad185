import type { ItemId } from "@goldseam/wire-types";
import type { Page } from "../page/page.ts";
import type { Cursor, Intent, Keys, LocalDevice, Meta, Removal } from "../state.ts";
import { numbered, type RowChange } from "./rows.ts";

/** Rows by what they hold; read back by `store/load.ts` through `store/forms.ts`. */
export const metaRow = (meta: Meta): RowChange => ["meta", { v: 1, ...meta }];
export const keysRow = (keys: Keys): RowChange => ["keys", { logKeys: keys.logKeys, epochs: [...keys.epochs] }];
export const cursorRow = (cursor: Cursor): RowChange => ["cursor", cursor];
export const localsRow = (locals: ReadonlyArray<LocalDevice>): RowChange => [
  "locals",
  locals.map(({ device, person, sign, sealing, deleteSecret }) => ({
    device,
    person,
    sign: { publicKey: sign.publicKey, wrapped: sign.wrapped },
    sealing: sealing.map(({ publicKey, wrapped }) => ({ publicKey, wrapped })),
    deleteSecret,
  })),
];
export const pageRow = (page: Page): RowChange => [numbered("page/", page.page), { ...page, wraps: [...page.wraps] }];
export const itemKeyName = (page: number, item: ItemId): string => `${numbered("ik/", page)}/${item}`;
export const removalRow = (removal: Removal): RowChange => [`gone/${removal.item}`, removal];
export const intentRow = (intent: Intent): RowChange => [`intent/${intent.id}`, intent];
