// Every rule on a sheet that runs in a browser. `needsWhole` is asked only of a sheet without a
// fault of form; `ofAbsence` says nothing of an entry of which a field was faulty.
import * as facts from "./facts.js";
import * as ids from "./ids.js";
import * as judgements from "./judgements.js";
import * as links from "./links.js";
import * as order from "./order.js";
import * as quotations from "./quotations.js";
import * as sources from "./sources.js";
import * as status from "./status.js";
import * as texts from "./texts.js";
import * as upkeep from "./upkeep.js";
import * as weekdays from "./weekdays.js";

const always = {};
const ofAbsence = { ofAbsence: true };

export const RULES = [
  [ids.duplicate, always],
  [ids.listedTwice, always],
  [ids.participantTwice, always],
  [ids.reviewedByAuthor, always],
  [facts.withoutSpeaker, ofAbsence],
  [facts.onlySaid, always],
  [facts.judging, always],
  [facts.replaced, always],
  [facts.twice, always],
  [facts.spoilt, always],
  [quotations.tooLong, always],
  [quotations.untranslated, ofAbsence],
  [sources.unused, { needsWhole: true }],
  [sources.homepage, always],
  [sources.twice, always],
  [sources.readEarly, always],
  [sources.loops, always],
  [links.disputes, ofAbsence],
  [links.preferred, always],
  [links.figures, always],
  [links.positions, always],
  [links.causes, ofAbsence],
  [links.judged, ofAbsence],
  [links.toItself, always],
  [order.afterAsOf, always],
  [order.inFuture, always],
  [order.beforeEvent, always],
  [order.doneTooEarly, always],
  [order.documents, always],
  [order.review, always],
  [weekdays.wrong, always],
  [upkeep.overdue, always],
  [upkeep.past, always],
  [upkeep.unchecked, ofAbsence],
  [upkeep.due, ofAbsence],
  [texts.skeleton, always],
  [texts.tooLong, always],
  [texts.marks, always],
  [texts.shouting, always],
  [status.overclaims, always],
  [status.unknown, always],
  [status.ofNothing, always],
  [judgements.incomplete, ofAbsence],
  [judgements.mixed, always],
  [judgements.repeated, always],
  [judgements.withoutHorizon, ofAbsence],
  [judgements.onRetracted, always],
];
