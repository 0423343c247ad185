import type { ScreenProps } from "@goldseam/ui";
import type en from "./locales/en.json";
import type { ListenEvent } from "./listen-in-turns.events.ts";
import { TOPICS } from "./listen-in-turns.prompts.ts";
import type { Topic } from "./listen-in-turns.state.ts";
import type { ListenView } from "./listen-in-turns.view.ts";

export type Key = keyof typeof en & string;
export type Props = ScreenProps<ListenView, ListenEvent, Key>;

/** What a talk is about, in the reader's language where it was tapped; nothing when nobody said so. */
export const topicText = (t: Props["t"], about: Topic | undefined): string | undefined => {
  const known = TOPICS.find((key) => key === about?.topic);
  return about?.words?.text ?? (known === undefined ? undefined : t(`topic.${known}`));
};

/** The topic as a quiet line above a page. */
export const TopicLine = ({ t, about }: Pick<Props, "t"> & { readonly about: Topic | undefined }) => {
  const text = topicText(t, about);
  return text === undefined ? null : <bdi>{text}</bdi>;
};
