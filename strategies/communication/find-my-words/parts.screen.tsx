import {
  answerParts,
  Answer,
  forgetWritten,
  isBlank,
  type ScreenProps,
  useDraft,
  useWritten,
  wordsOf,
} from "@goldseam/ui";
import type en from "./locales/en.json";
import type { SaidParts, WordsEvent } from "./find-my-words.events.ts";
import { BODY, FELT, STRENGTH, TOUCHED } from "./find-my-words.prompts.ts";
import type { Parts } from "./find-my-words.state.ts";
import type { WordsView } from "./find-my-words.view.ts";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<WordsView, WordsEvent, Key>;

const named = <K extends string>(all: ReadonlyArray<K>, chosen: ReadonlyArray<string>): ReadonlyArray<K> =>
  all.filter((key) => chosen.includes(key));

/** The parts as they are read: each under its own line, in its writer's words. */
export const Told = ({ t, parts, mine }: Pick<Props, "t"> & { readonly parts: Parts; readonly mine: boolean }) => {
  const { happened, felt, feltWords, unsure, body, strength, touched, touchedWords, wish } = parts;
  const feelings = [
    ...named(FELT, felt).map((key) => t(`felt.${key}`)),
    ...(unsure ? [t("felt.unsure")] : []),
    ...named(STRENGTH, [strength ?? ""]).map((key) => t(`strength.${key}`)),
    ...named(BODY, [body ?? ""]).map((key) => t("told.body", { place: t(`body.${key}`) })),
  ];
  const lines = [
    { key: "happened", named: [], words: happened },
    { key: "felt", named: feelings, words: feltWords },
    { key: "touched", named: named(TOUCHED, touched).map((key) => t(`touched.${key}`)), words: touchedWords },
    { key: "wish", named: [], words: wish },
  ] as const;
  return lines
    .filter((line) => line.named.length > 0 || line.words !== undefined)
    .map(({ key, ...line }) => <Answer key={key} {...line} by={t(mine ? `told.${key}` : `theirs.${key}`)} />);
};

/** What is being written, kept as drafts: closing the page loses nothing. */
export const useFinding = ({ draft, language }: Props) => {
  const [happened, setHappened] = useDraft(draft("happened"));
  const [felt, setFelt] = useWritten(draft, "felt", [...FELT, "unsure"] as const);
  const [body, setBody] = useDraft(draft("body"));
  const [strength, setStrength] = useDraft(draft("strength"));
  const [touched, setTouched] = useWritten(draft, "touched", TOUCHED);
  const [wish, setWish] = useDraft(draft("wish"));
  const [step, setStep] = useDraft(draft("step"));
  const { words: feltWords, chips } = answerParts(felt, language);
  const { words: touchedWords, chips: needs } = answerParts(touched, language);
  const [what, hope] = [wordsOf(happened, language), wordsOf(wish, language)];
  const parts: SaidParts = {
    felt: chips.filter((key) => key !== "unsure"),
    touched: needs,
    ...(what && { happened: what }),
    ...(feltWords && { feltWords }),
    ...(chips.includes("unsure") && { unsure: true as const }),
    ...(body !== "" && { body }),
    ...(strength !== "" && { strength }),
    ...(touchedWords && { touchedWords }),
    ...(hope && { wish: hope }),
  };
  const forget = (): void => {
    for (const place of ["happened", "body", "strength", "wish", "step", "wording"]) draft(place).clear();
    forgetWritten(draft, "felt");
    forgetWritten(draft, "touched");
  };
  const isEmpty = what === undefined && isBlank(felt) && body === "" && isBlank(touched) && hope === undefined;
  return {
    parts,
    isEmpty,
    forget,
    happened: { value: happened, onValue: setHappened },
    felt: { written: felt, onWritten: setFelt },
    body: { value: body, onValue: setBody },
    strength: { value: strength, onValue: setStrength },
    touched: { written: touched, onWritten: setTouched },
    wish: { value: wish, onValue: setWish },
    step: { at: Number(step) || 0, go: (at: number) => setStep(String(at)) },
  };
};
export type Finding = ReturnType<typeof useFinding>;
