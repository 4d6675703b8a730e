#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QSettings;

namespace ui {

/// The panels around the scene, as docks that can be closed, moved and put back.
class Docks final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* source;
        QWidget* output;
        QWidget* inspector;
        QWidget* timeline;
        QWidget* journal;
        QWidget* marks;
        QWidget* branches;
        QWidget* questions;
        QWidget* collector;
        QWidget* versions;
    };

    Docks(QMainWindow* window, const Panels& panels);

    /// Everything where it was at first.
    void reset();
    void save(QSettings& settings) const;
    void restore(QSettings& settings);

    /// Show or hide one panel each.
    QList<QAction*> toggles() const;
    /// Leaves only the scene and the timeline, for an audience; off, all is as it was.
    QAction* sceneOnly() const { return m_sceneOnly; }
    /// Leaves only the source beside the scene, for a lesson; off, all is as it was.
    void showLesson(bool isOn);
    /// How much of the window's width the source takes, from 0 to 1.
    void setSourceShare(double share);
    void showSource();
    void showConsole();
    void showJournal();
    void showMarks();
    void showQuestions();
    void showVersions();

private:
    QDockWidget* add(const char* name, const QString& title, QWidget* panel);
    QList<QDockWidget*> all() const;
    void showSceneOnly(bool only);
    void showOnly(const QDockWidget* dock);
    void showAsBefore();

    QMainWindow* m_window;
    QDockWidget* m_source;
    QDockWidget* m_output;
    QDockWidget* m_inspector;
    QDockWidget* m_timeline;
    QDockWidget* m_journal;
    QDockWidget* m_marks;
    QDockWidget* m_branches;
    QDockWidget* m_questions;
    QDockWidget* m_collector;
    QDockWidget* m_versions;
    QAction* m_sceneOnly;
    QByteArray m_before; ///< The state of all docks while only the scene or a lesson is shown.
};

} // namespace ui
