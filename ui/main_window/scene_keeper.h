#pragma once

#include "model/session/births.h"
#include "model/session/session_view.h"
#include "ui/layout/layout.h"
#include "ui/picture/view_options.h"

#include <QObject>

namespace ui {

class SceneView;
class SessionController;

/// Puts what was decided about single cards into the session's document: pins, what is folded,
/// hidden, dismissed, stopped at, in focus. Cards go by names that outlive a new run.
void writeChoices(const Choices& choices, const model::Births& births, model::SessionView& view);
/// Errors:  what names no object of this run is left out.
Choices readChoices(const model::SessionView& view, const model::Births& births);

/// The same with the places of cards that nobody pinned. Cost: O(places).
void writePlaces(const Positions& places, const model::Births& births, model::SessionView& view);
Positions readPlaces(const model::SessionView& view, const model::Births& births);

/// Keeps a session's scene and its document alike.
class SceneKeeper final : public QObject
{
    Q_OBJECT

public:
    SceneKeeper(SessionController& session, SceneView* scene, QObject* parent);

private:
    void store();
    void restore();

    SessionController& m_session;
    SceneView* m_scene;
};

} // namespace ui
