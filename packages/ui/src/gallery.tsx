import type { ComponentType } from "preact";
import { galleryText } from "./gallery/gallery-text.ts";
import type { SampleProps } from "./gallery/gallery-text.ts";
import { PartsSample } from "./gallery/sample-parts.tsx";
import {
  AnswerSample,
  FirstSample,
  NightSample,
  OpenedSample,
  OursSample,
  TodaySample,
  WaitingSample,
} from "./gallery/sample-screens.tsx";
import { Kit } from "./kit/kit.tsx";
import { LanguagePicker, RoomNav } from "./parts/navigation.tsx";
import type { Room } from "./parts/navigation.tsx";
import { QuickExit } from "./parts/quick-exit.tsx";
import { Shell } from "./parts/shell.tsx";
import { Cover } from "./parts/words.tsx";

/** The gallery's pages: the parts, and samples of whole screens. */
export const GALLERY_VIEWS = [
  "parts",
  "first",
  "answer",
  "waiting",
  "opened",
  "today",
  "ours",
  "night",
  "cover",
] as const;
export type GalleryView = (typeof GALLERY_VIEWS)[number];

const CoverSample = (_: SampleProps) => <Cover name="Ben" onReady={() => {}} />;

const SAMPLES: Readonly<Record<GalleryView, ComponentType<SampleProps>>> = {
  parts: PartsSample,
  first: FirstSample,
  answer: AnswerSample,
  waiting: WaitingSample,
  opened: OpenedSample,
  today: TodaySample,
  ours: OursSample,
  night: NightSample,
  cover: CoverSample,
};

const ROOM_OF: Partial<Readonly<Record<GalleryView, Room>>> = { parts: "ways", today: "today", ours: "ours" };

export interface GalleryProps {
  readonly view?: GalleryView;
  readonly language: string;
  readonly onLanguage?: (code: string) => void;
  readonly still?: boolean;
}

/** Every component in its states, and sample screens made of them. For development only. */
export const Gallery = ({ view = "parts", language, onLanguage, still = false }: GalleryProps) => {
  const { t, kit } = galleryText(language);
  const Sample = SAMPLES[view];
  const room = ROOM_OF[view];
  return (
    <Kit t={kit} language={language} still={still}>
      <Shell
        header={<LanguagePicker value={language} onValue={(code) => onLanguage?.(code)} />}
        nav={room === undefined ? undefined : <RoomNav here={room} href={(to) => `#${to}`} />}
        exit={<QuickExit onExit={() => {}} />}
      >
        <Sample key={`${view} ${language}`} t={t} language={language} />
      </Shell>
    </Kit>
  );
};
