import { SealedExchange } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { Alone } from "./alone.screen.tsx";
import { BothOpen } from "./opened.screen.tsx";
import { type Props, Write } from "./write.screen.tsx";

export const FirstOpeningScreen = (props: Props) => {
  const { view, mode, t } = props;
  // The question of this visit stays, though the next one is current once this one is done.
  const [question] = useState(view.current);
  const [alone, setAlone] = useState(mode === "alone");
  const asked = view.questions[question];
  const { opened } = asked;
  if (alone) return <Alone {...props} question={question} />;
  return (
    <SealedExchange
      screen={props}
      title={t(`prompt.${question}`)}
      exchange={asked.exchange}
      closed={asked.closedOn !== undefined}
      opened={opened !== undefined}
      write={(again) => <Write key={props.self.id} {...props} asked={asked} again={again} />}
      open={(fresh) => opened !== undefined && <BothOpen {...props} asked={asked} opened={opened} fresh={fresh} />}
      alone={() => setAlone(true)}
    />
  );
};
