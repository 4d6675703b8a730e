#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace ui {

class SessionController;

/// The status bar's words: what runs, what is played, what happened last, and how large the scene
/// is shown.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar* bar, SessionController& session);

    void setZoom(double zoom);

private:
    void refresh();
    QString words() const;
    QString lastEvent() const;

    SessionController& m_session;
    QLabel* m_words;
    QLabel* m_zoom;
};

} // namespace ui
