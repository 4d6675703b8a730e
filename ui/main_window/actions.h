#pragma once

#include <QCoreApplication>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QWidget;

namespace ui {

/// All that can be done in a window, each with its name, shortcut and status tip. The window
/// connects them and puts them into menus; nothing here does anything.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(ui::Actions)

public:
    explicit Actions(QWidget* window);

    // Script
    QAction* newScript;
    QAction* open;
    QAction* newWindow;
    QAction* openElsewhere;
    QAction* closeWindow;
    QAction* runAgain;
    QAction* stopRun;
    QAction* save;
    QAction* saveScriptAs;
    QAction* saveSessionAs;
    QAction* savePython;
    QAction* exportPicture;
    QAction* quit;

    // Session
    QAction* undo;
    QAction* redo;
    QAction* console;
    QAction* source;
    QAction* comment;

    // Time
    QAction* first;
    QAction* back;
    QAction* play;
    QAction* forward;
    QAction* last;
    QAction* eventBack;
    QAction* eventForward;
    QAction* statementBack;
    QAction* statementForward;
    QAction* changeBack;
    QAction* changeForward;
    QAction* objectBack;
    QAction* objectForward;
    QAction* goToEvent;
    QAction* continueBack;
    QAction* continueForward;
    QAction* breakAtLine;
    QAction* breakAtLoss;
    QAction* breakAtDeath;
    QAction* breakAtCallback;
    QAction* bookmark;
    QAction* bookmarkBack;
    QAction* bookmarkForward;
    QAction* faster;
    QAction* slower;
    QActionGroup* stepKinds; ///< Each action's data() is a model::StepKind as int.

    // View
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fitAll;
    QAction* showDead;
    QAction* showAtoms;
    QAction* showClasses;
    QAction* showFunctions;
    QAction* showModules;
    QAction* showInternals;
    QAction* showBuiltins;
    QAction* reducedMotion;
    QActionGroup* themes; ///< Each action's data() is a ThemeChoice as int.
    QAction* clearSelection;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* findInJournal;
    QAction* showLegend;
    QAction* showMap;
    QAction* resetLayout;
    QAction* fullScreen;

    // Help
    QAction* welcome;
    QAction* shortcuts;
    QAction* about;

    /// All of them, in the order of the shortcut sheet.
    QList<QAction*> all() const { return m_all; }

    /// Scene switches in menu order.
    QList<QAction*> switches() const;

    void setPlaying(bool isPlaying);

private:
    QAction* add(const QString& name, const QString& tip, const QList<QKeySequence>& keys = {},
                 const char* iconName = nullptr);
    /// `setting` names the switch where its state is kept between runs of the program.
    QAction* addSwitch(const QString& name, const QString& tip, const QKeySequence& key,
                       const char* setting, bool isOn = false);
    void makeScript();
    void makeSession();
    void makeTime();
    void makeStepKinds();
    void makeStops();
    void makeView();
    void makeSwitches();
    void makeThemes();
    void makeHelp();

    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace ui
