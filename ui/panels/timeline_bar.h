#pragma once

#include "model/core/ids.h"
#include "model/history/groups.h"
#include "ui/panels/timeline_slider.h"

#include <QWidget>

class QAction;
class QComboBox;
class QSpinBox;

namespace ui {

class SessionController;

/// Moving through time: first, back, play, forward, last, the rail, how far a step goes, how
/// fast it plays, and where the cursor stands.
class TimelineBar final : public QWidget
{
    Q_OBJECT

public:
    /// The actions that the bar shows as buttons, owned by the window, in this order.
    struct Actions
    {
        QAction* first;
        QAction* back;
        QAction* play;
        QAction* forward;
        QAction* last;
    };

    TimelineBar(SessionController& session, const Actions& actions, QWidget* parent = nullptr);

    /// Lets the user type the number of an event.
    void focusPosition();
    /// Where another version of Python parts: further flags on the rail.
    void setDifferences(std::vector<TimelineSlider::Flag> differences);

Q_SIGNALS:
    /// See TimelineSlider.
    void collectionWanted(model::EventIndex event);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButtons(const Actions& actions);
    void makePosition();
    QComboBox* makeStepBox();
    QComboBox* makeSpeedBox();
    void showRecording();
    void showCursor();
    void showBookmarks();

    SessionController& m_session;
    TimelineSlider* m_slider;
    std::vector<TimelineSlider::Flag> m_differences;
    QSpinBox* m_position;
};

} // namespace ui
