import type { CalendarDay, Fold, PersonId } from "@goldseam/kernel";
import type { Answer, FirstOpeningEvent, Note, Question, Reply } from "./first-opening.events.ts";

export interface Asked {
  readonly round: number;
  /** Who has closed an answer in this round, and when. What the other sees never depends on it. */
  readonly closed: ReadonlyMap<PersonId, CalendarDay>;
  readonly answers: ReadonlyMap<PersonId, Answer>;
  /** By the person who replied. */
  readonly replies: ReadonlyMap<PersonId, Reply>;
}
export type Shared = Readonly<Record<Question, Asked>>;
export interface Mine {
  readonly notes: ReadonlyArray<Note & { readonly day: CalendarDay }>;
}

const asked = (round: number): Asked => ({ round, closed: new Map(), answers: new Map(), replies: new Map() });

export const shared: Fold<Shared, FirstOpeningEvent> = {
  initial: { "small-thing": asked(1), outside: asked(1) },
  evolve: (state, event) => {
    const { author, day } = event.meta;
    const put = (question: Question, change: (before: Asked) => Partial<Asked>): Shared => ({
      ...state,
      [question]: { ...state[question], ...change(state[question]) },
    });
    switch (event.type) {
      case "answer-closed":
        return put(event.data.question, ({ closed }) => ({ closed: new Map(closed).set(author, day) }));
      case "answer-opened": {
        const { question, round: _, ...answer } = event.data;
        return put(question, ({ answers }) => ({ answers: new Map(answers).set(author, answer) }));
      }
      case "reply-given":
        return put(event.data.question, ({ replies }) => ({ replies: new Map(replies).set(author, event.data.as) }));
      case "question-asked-again":
        return put(event.data.question, () => asked(event.data.round));
      default:
        return state;
    }
  },
};

export const mine: Fold<Mine, FirstOpeningEvent> = {
  initial: { notes: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case "note-kept":
        return { notes: [...state.notes, { ...event.data, day: event.meta.day }] };
      case "note-let-go":
        return { notes: state.notes.filter(({ thing }) => thing !== event.data.thing) };
      default:
        return state;
    }
  },
};

/** Both answers are here. */
export const isOpen = (question: Asked): boolean => question.answers.size > 1;
