#pragma once

#include "model/query/labels.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

/// The words of pictures, for translators.
class PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

/// The labels of model/query, shortened to what fits on a card.
///
/// Cost:    as there.
class Labels
{
public:
    Labels(const model::Recording& recording, const model::Snapshot& snapshot)
        : m_recording(recording), m_snapshot(snapshot)
    {}

    QString text(model::TextId id) const;
    /// "Node", "list", "proxy", "function on_death", "built-in dict".
    QString typeName(model::ObjectId object) const;
    /// "#7": the number that tells it from others of its type; empty if it has none.
    QString number(model::ObjectId object) const;
    /// What is written instead of a card: `'one'`, `42`, `(1, 2)`.
    QString atom(model::ObjectId object) const;
    QString object(model::ObjectId object) const;
    /// What all objects of its type are called: "Node", "list", "weakref".
    QString kindName(model::ObjectId object) const;
    /// The name of its class, even when it is dead; of a frame that of its code.
    QString className(model::ObjectId object) const;
    /// The holder's label on its line: "next", "0", "'key'", "argument of getrefcount".
    QString slot(model::ObjectId owner, model::Slot slot) const;
    /// The same for an entry whose key is a name, as in a namespace: "key", without quotes.
    QString name(model::ObjectId owner, model::Slot slot) const;

private:
    const model::Recording& m_recording;
    const model::Snapshot& m_snapshot;
};

/// Numbers, strings, None and the like: written inside what refers to them.
bool isAtomKind(model::Kind kind);

/// An atom, or a short tuple of nothing else.
bool isAtom(const model::Snapshot& snapshot, model::ObjectId object);

} // namespace ui
