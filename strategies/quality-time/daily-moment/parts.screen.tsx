import type { Words } from "@goldseam/kernel";
import {
  Actions,
  Button,
  Card,
  Notice,
  oneOf,
  OneOfFields,
  type ScreenProps,
  Stepper,
  type Translate,
  useDraft,
  useOneOf,
} from "@goldseam/ui";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import {
  ANCHORS,
  type Anchor,
  type Body,
  type DailyMomentEvent,
  MOST_CHARACTERS,
  type OwnMoment,
} from "./daily-moment.events.ts";
import type { DailyMomentView, MomentView } from "./daily-moment.view.ts";
import type en from "./locales/en.json";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<DailyMomentView, DailyMomentEvent, Key>;

/** Lengths to choose from, in minutes. */
const LENGTHS = [1, 2, 5, 10, 15, 20, 30, 45, 60] as const;

const afterOf = (t: Translate<Key>, after: Body["after"]): string =>
  typeof after === "string" ? t(`anchor.${after}`) : after.text;

/** "After work we drink tea together, about 10 minutes." */
export const sentenceOf = (t: Translate<Key>, { after, act, minutes }: Body): string =>
  t("sentence", { after: afterOf(t, after), what: typeof act === "string" ? t(`act.${act}`) : act.text, minutes });
export const ownSentenceOf = (t: Translate<Key>, { after, act, minutes }: OwnMoment): string =>
  t("sentence.mine", {
    after: afterOf(t, after),
    what: typeof act === "string" ? t(`own-act.${act}`) : act.text,
    minutes,
  });
/** What it is on a full day; nothing when nobody said. */
const smallestOf = (t: Translate<Key>, { smallest, act }: Body): string | undefined => {
  if (smallest !== undefined) return t("sentence.smallest", { smallest: smallest.text });
  return typeof act === "string" ? t("sentence.smallest", { smallest: t(`smallest.${act}`) }) : undefined;
};

/** A moment as it is read: the sentence, large, and what it is on a full day. */
export const Moment = ({ t, moment }: { readonly t: Translate<Key>; readonly moment: MomentView }) => {
  const small = smallestOf(t, moment.body);
  const first = moment.size === "smallest" && small !== undefined;
  return (
    <Card tone="gold" title={first ? small : sentenceOf(t, moment.body)}>
      {small !== undefined && <p>{first ? sentenceOf(t, moment.body) : small}</p>}
    </Card>
  );
};

interface FormProps<A extends string> {
  readonly props: Props;
  /** Under this name the form keeps its drafts. */
  readonly name: string;
  readonly acts: ReadonlyArray<A>;
  readonly legend: string;
  readonly label: (act: A) => string;
  readonly own: string;
  /** What an act holds on to until somebody chooses otherwise. */
  readonly anchors: Readonly<Record<A, Anchor>>;
  /** Own words that another practice handed over. */
  readonly given?: string | undefined;
  readonly button: string;
  /** Writes it; true when that was done. */
  readonly onDone: (parts: Pick<Body, "after" | "minutes"> & { readonly act: A | Words }) => Promise<boolean>;
  /** More of the form, once it is known what is meant. */
  readonly children?: (act: A | Words | undefined) => ComponentChildren;
}

/** What, after what, and how long: by taps, or in own words. Two taps when a ready one fits. */
export const MomentForm = <A extends string>(form: FormProps<A>) => {
  const { props, name, children } = form;
  const { t, language, draft } = props;
  const what = useOneOf(draft, `${name}-act`, form.acts, form.given);
  const when = useOneOf(draft, `${name}-after`, ANCHORS);
  const [length, setLength] = useDraft(draft(`${name}-length`));
  const [missing, setMissing] = useState(false);
  const act = oneOf(what, language);
  const preset = typeof act === "string" ? form.anchors[act] : undefined;
  const after = oneOf(when, language) ?? (when.chosen === undefined ? preset : undefined);
  const minutes = Number(length) || 10;
  const finish = async (): Promise<void> => {
    if (act === undefined || after === undefined) return setMissing(true);
    if (!(await form.onDone({ act, after, minutes }))) return;
    for (const part of [what, when]) part.forget();
    draft(`${name}-length`).clear();
  };
  const most = { length: MOST_CHARACTERS };
  return (
    <>
      <OneOfFields legend={form.legend} of={what} label={form.label} own={form.own} {...most} />
      <OneOfFields
        legend={t("form.after")}
        of={when}
        label={(one) => t(`anchor.${one}`)}
        own={t("form.after-own")}
        preset={preset}
        {...most}
      />
      <Stepper
        label={t("form.minutes")}
        steps={LENGTHS}
        value={minutes}
        onValue={(value) => setLength(String(value))}
        say={(value) => t("form.minutes-value", { minutes: value })}
      />
      {children?.(act)}
      {missing && (act === undefined || after === undefined) && <Notice tone="careful">{t("form.missing")}</Notice>}
      <Actions>
        <Button kind="primary" onClick={() => void finish()}>
          {form.button}
        </Button>
      </Actions>
    </>
  );
};
