#include "ui/main_window/actions.h"

#include "model/history/groups.h"
#include "ui/main_window/appearance.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace ui {

Actions::Actions(QWidget* window) : m_window(window)
{
    makeScript();
    makeSession();
    makeTime();
    makeStepKinds();
    makeStops();
    makeView();
    makeSwitches();
    makeThemes();
    makeHelp();
}

QAction* Actions::add(const QString& name, const QString& tip, const QList<QKeySequence>& keys,
                      const char* iconName)
{
    auto* action = new QAction(name, m_window);
    action->setStatusTip(tip);
    action->setShortcuts(keys);
    const QString plain = QString(name).remove(QLatin1Char('&')).remove(QStringLiteral("\u2026"));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, key));
    if (iconName)
        action->setIcon(icon(iconName));
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

QAction* Actions::addSwitch(const QString& name, const QString& tip, const QKeySequence& key,
                            const char* setting, bool isOn)
{
    QAction* action = add(name, tip, {key});
    action->setObjectName(QLatin1String(setting));
    action->setCheckable(true);
    action->setChecked(isOn);
    return action;
}

void Actions::makeScript()
{
    newScript = add(tr("&New Script"), tr("Begin an empty script"), {QKeySequence::New});
    open = add(tr("&Open\u2026"), tr("Open a Python script or a session and run it"),
               {QKeySequence::Open}, "open");
    newWindow = add(tr("New &Window"), tr("Begin an empty script in another window"),
                    {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    openElsewhere = add(tr("Open in New W&indow\u2026"),
                        tr("Open a Python script or a session beside this one"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    runAgain =
        add(tr("&Run"),
            tr("Run the script as it stands in the editor; a file that changed is read again"),
            {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, "run");
    stopRun = add(tr("Stop R&un"), tr("Stop the running script; what happened until then stays"),
                  {Qt::SHIFT | Qt::Key_F5}, "stop");
    save = add(tr("&Save"), tr("Save the script in its file, or all of the session in its own"),
               {Qt::CTRL | Qt::Key_S});
    saveScriptAs = add(tr("Save S&cript As\u2026"), tr("Save the script's text in another file"),
                       {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_S});
    saveSessionAs = add(tr("Save Session &As\u2026"), tr("Save the session in another file"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    savePython = add(tr("Save as &Python\u2026"),
                     tr("Save the present branch as a script that any Python runs"),
                     {Qt::CTRL | Qt::ALT | Qt::Key_S});
    exportPicture = add(tr("&Export\u2026"),
                        tr("Save pictures, a film, a player, a graph or a text of this run"),
                        {Qt::CTRL | Qt::Key_E}, "export");
    closeWindow = add(tr("Close Win&dow"), tr("Close this window; the last one ends Refscope"),
                      {Qt::CTRL | Qt::Key_W});
    quit = add(tr("&Quit"), tr("Close all windows; asks for each that is not saved"),
               {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeSession()
{
    undo =
        add(tr("&Undo"),
            tr("Take back what was typed in the editor, or else the last statement of the console"),
            {QKeySequence(Qt::CTRL | Qt::Key_Z)}, "undo");
    redo =
        add(tr("&Redo"), tr("Do again what was taken back"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    source = add(tr("Go to the S&ource"), tr("Edit the script; Escape goes back to the scene"),
                 {Qt::SHIFT | Qt::Key_F4});
    comment = add(tr("Comment &Lines"), tr("Make the selected lines a comment, or not"),
                  {Qt::CTRL | Qt::Key_Slash});
    console = add(tr("Go to the Co&nsole"), tr("Type a statement of Python"),
                  {QKeySequence(Qt::CTRL | Qt::Key_QuoteLeft), QKeySequence(Qt::Key_F4)});
}

void Actions::makeTime()
{
    first = add(tr("To the First &Moment"), tr("Go to the moment before the script starts"),
                {Qt::Key_Home}, "first");
    back = add(tr("Step &Back"), tr("Go one step back"), {Qt::Key_Left}, "back");
    play = add(tr("&Play"), tr("Play step by step, or pause"), {Qt::Key_Space}, "play");
    forward = add(tr("Step &Forward"), tr("Go one step forward"), {Qt::Key_Right}, "forward");
    last = add(tr("To the Las&t Moment"),
               tr("Go to the end of the script, and from there to the end of the run"),
               {Qt::Key_End}, "last");
    changeBack = add(tr("Reference Change Back"), tr("Go back past one change of references"),
                     {Qt::CTRL | Qt::Key_Left});
    changeForward = add(tr("Reference Change Forward"),
                        tr("Go forward past one change of references"), {Qt::CTRL | Qt::Key_Right});
    eventBack =
        add(tr("Event Back"), tr("Go back past exactly one event"), {Qt::SHIFT | Qt::Key_Left});
    eventForward = add(tr("Event Forward"), tr("Go forward past exactly one event"),
                       {Qt::SHIFT | Qt::Key_Right});
    statementBack = add(tr("Statement Back"), tr("Go back to where a statement began"),
                        {Qt::CTRL | Qt::Key_PageUp});
    statementForward = add(tr("Statement Forward"), tr("Go to where the next statement begins"),
                           {Qt::CTRL | Qt::Key_PageDown});
    faster = add(tr("Faster"), tr("Play twice as fast"), {Qt::CTRL | Qt::Key_Up});
    slower = add(tr("Slower"), tr("Play half as fast"), {Qt::CTRL | Qt::Key_Down});
}

void Actions::makeStepKinds()
{
    stepKinds = new QActionGroup(m_window);
    const auto addKind = [this](const QString& name, const QString& tip, model::StepKind kind,
                                int key) {
        QAction* action = add(name, tip, {Qt::CTRL | static_cast<Qt::Key>(key)});
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        stepKinds->addAction(action);
    };
    addKind(tr("Step by &Line"), tr("A step goes to where the next line is about to run"),
            model::StepKind::Line, Qt::Key_1);
    addKind(tr("Step by &Reference Change"), tr("A step goes past the next change of references"),
            model::StepKind::ReferenceChange, Qt::Key_2);
    addKind(tr("Step by &Collection Phase"), tr("A step goes to the collector's next phase"),
            model::StepKind::Collection, Qt::Key_3);
    addKind(tr("Step by &Event"), tr("A step goes past exactly one event"),
            model::StepKind::AnyEvent, Qt::Key_4);
    addKind(tr("Step by &Statement"),
            tr("A step goes to where the next statement of the script or the console begins"),
            model::StepKind::Statement, Qt::Key_5);
}

void Actions::makeStops()
{
    objectForward = add(tr("&Next Change of the Selection"),
                        tr("Go to where something happens to the selected object next"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_Right});
    objectBack = add(tr("Pre&vious Change of the Selection"),
                     tr("Go to where something happened to the selected object last"),
                     {Qt::CTRL | Qt::SHIFT | Qt::Key_Left});
    goToEvent = add(tr("&Go to Event\u2026"), tr("Type the number of an event to go there"),
                    {Qt::CTRL | Qt::Key_G});
    continueForward =
        add(tr("&Continue"), tr("Go to the next breakpoint, or to the end"), {Qt::Key_F8});
    continueBack =
        add(tr("Continue &Back"), tr("Go back to the breakpoint before, or to the start"),
            {Qt::SHIFT | Qt::Key_F8});
    breakAtLine =
        add(tr("Break at This &Line"),
            tr("Stop whenever the line that is about to run now is about to run"), {Qt::Key_F9});
    breakAtLoss = add(tr("Break When the Selection Loses a &Reference"),
                      tr("Stop whenever the count of the selected object falls for good"),
                      {Qt::CTRL | Qt::Key_F9});
    breakAtDeath = add(tr("Break When the Selection &Dies"),
                       tr("Stop where the selected object is freed"), {Qt::SHIFT | Qt::Key_F9});
    breakAtCallback = add(tr("Break When Its C&allback Is Called"),
                          tr("Stop where a callback for the selected object, or of the selected "
                             "weak reference, is called"),
                          {Qt::ALT | Qt::Key_F9});
    bookmark = add(tr("Bookmark This &Moment"), tr("Set or remove a bookmark at this moment"),
                   {Qt::CTRL | Qt::Key_B});
    bookmarkForward = add(tr("Next Bookmark"), tr("Go to the next bookmark"), {Qt::Key_F2});
    bookmarkBack =
        add(tr("Previous Bookmark"), tr("Go to the bookmark before"), {Qt::SHIFT | Qt::Key_F2});
}

void Actions::makeView()
{
    zoomIn = add(tr("Zoom &In"), tr("Make the scene larger"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 "zoom_in");
    zoomOut = add(tr("Zoom &Out"), tr("Make the scene smaller"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, "zoom_out");
    actualSize = add(tr("&Actual Size"), tr("Show the scene at 100 %"), {Qt::CTRL | Qt::Key_0});
    fitAll = add(tr("&Fit All"), tr("Show the whole scene"), {Qt::CTRL | Qt::Key_9}, "fit");
    clearSelection = add(tr("Clear S&election"), tr("Select nothing"), {Qt::Key_Escape});
    find = add(tr("Fin&d Object\u2026"), tr("Find objects by name, type, value or number"),
               {QKeySequence(Qt::CTRL | Qt::Key_F)});
    findNext = add(tr("Find &Next"), tr("Go to the next match"), {Qt::Key_F3});
    findPrevious =
        add(tr("Find Pre&vious"), tr("Go to the previous match"), {Qt::SHIFT | Qt::Key_F3});
    findInJournal = add(tr("Find in &Journal"), tr("Narrow the journal by words"),
                        {QKeySequence(Qt::CTRL | Qt::Key_J)});
    showLegend = addSwitch(tr("&Legend"), tr("List the types of objects under the scene"),
                           QKeySequence(Qt::ALT | Qt::Key_8), "show/legend", true);
    showMap = addSwitch(tr("Map of Large S&cenes"),
                        tr("Show the whole scene in a corner when it has many cards"),
                        QKeySequence(Qt::ALT | Qt::Key_9), "show/map", true);
    resetLayout = add(tr("&Reset Layout"), tr("Put all panels back to where they were at first"),
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_0});
    fullScreen = add(tr("F&ull Screen"), tr("Use the whole screen, or not"), {Qt::Key_F11});
    fullScreen->setCheckable(true);
}

void Actions::makeSwitches()
{
    showDead = addSwitch(tr("The &Dead"), tr("Show what has been freed, as grey ghosts"),
                         QKeySequence(Qt::ALT | Qt::Key_1), "show/dead", true);
    showAtoms =
        addSwitch(tr("&Atoms"), tr("Show numbers, strings and None as objects of their own"),
                  QKeySequence(Qt::ALT | Qt::Key_2), "show/atoms");
    showClasses = addSwitch(tr("&Classes"), tr("Show classes, which objects hold as well"),
                            QKeySequence(Qt::ALT | Qt::Key_3), "show/classes");
    showFunctions = addSwitch(tr("&Functions"), tr("Show functions"),
                              QKeySequence(Qt::ALT | Qt::Key_4), "show/functions");
    showModules = addSwitch(tr("&Modules"), tr("Show modules"), QKeySequence(Qt::ALT | Qt::Key_5),
                            "show/modules");
    showInternals = addSwitch(tr("&Internals"), tr("Show cells, iterators, bound methods and code"),
                              QKeySequence(Qt::ALT | Qt::Key_6), "show/internals");
    showBuiltins = addSwitch(tr("&Built-ins"), tr("Show what existed before the script began"),
                             QKeySequence(Qt::ALT | Qt::Key_7), "show/builtins");
    reducedMotion =
        addSwitch(tr("Reduced &Motion"), tr("Show each step at once, without animation"),
                  QKeySequence(Qt::ALT | Qt::Key_M), "reducedMotion");
}

void Actions::makeThemes()
{
    themes = new QActionGroup(m_window);
    const auto addTheme = [this](const QString& name, const QString& tip, ThemeChoice choice,
                                 Qt::Key key) {
        QAction* action = add(name, tip, {Qt::ALT | Qt::SHIFT | key});
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        themes->addAction(action);
    };
    addTheme(tr("&System Theme"), tr("Light or dark, as the desktop is"), ThemeChoice::System,
             Qt::Key_S);
    addTheme(tr("&Light Theme"), tr("Dark text on a light ground"), ThemeChoice::Light, Qt::Key_L);
    addTheme(tr("&Dark Theme"), tr("Light text on a dark ground"), ThemeChoice::Dark, Qt::Key_D);
    addTheme(tr("&High Contrast"), tr("White on black with thick lines"), ThemeChoice::HighContrast,
             Qt::Key_H);
}

void Actions::makeHelp()
{
    welcome = add(tr("&Welcome"), tr("Show what to try first"), {Qt::CTRL | Qt::Key_F1});
    shortcuts = add(tr("&Keyboard Shortcuts"), tr("List all shortcuts"), {Qt::Key_F1});
    about = add(tr("&About Refscope"), tr("What this program is"), {Qt::SHIFT | Qt::Key_F1});
    about->setMenuRole(QAction::AboutRole);
}

QList<QAction*> Actions::switches() const
{
    return {showDead,    showAtoms,     showClasses, showFunctions,
            showModules, showInternals, showBuiltins};
}

void Actions::setPlaying(bool isPlaying)
{
    play->setIcon(icon(isPlaying ? "pause" : "play"));
    play->setText(isPlaying ? tr("&Pause") : tr("&Play"));
    play->setToolTip(QStringLiteral("%1 (%2)").arg(
        isPlaying ? tr("Pause") : tr("Play"), play->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace ui
