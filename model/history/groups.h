#pragma once

#include "model/history/timeline.h"

namespace model {

/// What counts as one step for somebody who walks through a run.
enum class StepKind : std::uint8_t {
    AnyEvent,        ///< Every event.
    ReferenceChange, ///< See isReferenceChange().
    Line,            ///< A line of the script is about to run.
    Statement,       ///< A top-level statement of the script or one of the session is about to run.
    Collection,      ///< A collection has begun, entered a phase, or ended.
};

/// Whether what a slot holds lasts: it is no value stack and no native code.
bool isLastingSlot(Slot slot);

/// Whether the event changes what lasts: a holder other than a value stack or native code
/// comes or goes, a weak reference points or stops pointing, an object dies.
bool isReferenceChange(const Event& event);

/// Whether a reference that lasts has gone, an Unlinked or Moved event.
bool isReferenceLoss(const Event& event);

/// The first cursor position behind `from` at which such a step has been done; the end of the
/// run if there is none.
///
/// Cost:    O(events passed); Line, Statement: O(log lines).
EventIndex next(const Timeline& timeline, StepKind kind, EventIndex from);

/// The last such position before `from`; 0 if there is none.
EventIndex previous(const Timeline& timeline, StepKind kind, EventIndex from);

} // namespace model
