import { useDraft } from "@goldseam/ui";
import { TalkInTurns, TalkOver } from "@goldseam/ui/talk";

import { Asked, Asks } from "./ask.screen.tsx";
import { MOST_CHARACTERS } from "./listen-in-turns.events.ts";
import { id } from "./listen-in-turns.prompts.ts";
import { type Props, TopicLine } from "./parts.screen.tsx";
import { Start } from "./start.screen.tsx";

/** A living talk first, then what somebody asked, then room to ask. */
export const ListenInTurnsScreen = (props: Props) => {
  const { view, t, announce } = props;
  const { talk, ask, asked, ended } = view;
  const [closed, setClosed] = useDraft(props.draft("over"));
  if (talk !== undefined)
    return (
      <TalkInTurns
        key={talk.talk}
        {...props}
        talk={talk}
        practice={id}
        most={MOST_CHARACTERS}
        above={<TopicLine t={t} about={talk.about} />}
      />
    );
  if (ended !== undefined && ended !== closed)
    return <TalkOver {...props} close={() => (setClosed(ended), announce(t("say.over")))} />;
  if (ask !== undefined) return <Asks {...props} ask={ask} />;
  if (asked !== undefined) return <Asked {...props} asked={asked} />;
  return <Start {...props} />;
};
