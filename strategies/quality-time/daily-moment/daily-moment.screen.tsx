import { useState } from "preact/hooks";
import { Alive } from "./alive.screen.tsx";
import { Mine, Offer, Theirs } from "./offer.screen.tsx";
import { Own } from "./own.screen.tsx";
import type { Props } from "./parts.screen.tsx";

export const DailyMomentScreen = (props: Props) => {
  const { alive, theirOffer, myOffer } = props.view;
  const [page, setPage] = useState<"own" | "offer" | undefined>(props.mode === "alone" ? "own" : undefined);
  const another = () => setPage("offer");
  const alone = () => setPage("own");
  if (page === "own") return <Own {...props} />;
  if (page === "offer")
    return <Offer {...props} onOffered={() => setPage(undefined)} back={() => setPage(undefined)} />;
  if (alive !== undefined) return <Alive {...props} alive={alive} another={another} />;
  if (theirOffer !== undefined) return <Theirs {...props} moment={theirOffer} another={another} alone={alone} />;
  if (myOffer !== undefined) return <Mine {...props} moment={myOffer} another={another} alone={alone} />;
  return <Offer {...props} onOffered={() => {}} back={props.done} />;
};
