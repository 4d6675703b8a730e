#include "ui/main_window/collector_actions.h"

#include "model/gc/collector.h"
#include "ui/main_window/gesture_actions.h"
#include "ui/main_window/window_action.h"
#include "ui/session/session_controller.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

using model::Gestures;

QString thresholdsText(const model::CollectorSettings& settings)
{
    const auto& [first, second, third] = settings.thresholds;
    return QStringLiteral("%1, %2, %3").arg(first).arg(second).arg(third);
}

} // namespace

CollectorActions::CollectorActions(SessionController& session, GestureActions& gestures,
                                   QWidget* window)
    : QObject(window), m_session(session), m_gestures(gestures), m_window(window),
      m_flags(new QActionGroup(this))
{
    m_automatic = add(tr("&Automatic Collection"),
                      tr("Let the collector run by itself, or not: gc.enable(), gc.disable()"),
                      Qt::Key_A, &CollectorActions::switchAutomatic);
    m_automatic->setCheckable(true);
    m_thresholds = add(tr("Set &Thresholds\u2026"),
                       tr("Type when each generation is to be collected: gc.set_threshold()"),
                       Qt::Key_T, &CollectorActions::setThresholds);
    m_freeze = add(tr("&Freeze"), tr("Take all objects out of the collector's sight: gc.freeze()"),
                   Qt::Key_F, &CollectorActions::freeze);
    m_unfreeze =
        add(tr("&Unfreeze"), tr("Give frozen objects back to the oldest generation: gc.unfreeze()"),
            Qt::Key_U, &CollectorActions::unfreeze);
    m_flags->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    addFlag("DEBUG_STATS", tr("Print what each collection did"), model::kDebugStats);
    addFlag("DEBUG_COLLECTABLE", tr("Print each object that is found unreachable"),
            model::kDebugCollectable);
    addFlag("DEBUG_UNCOLLECTABLE", tr("Print each object that cannot be freed"),
            model::kDebugUncollectable);
    addFlag("DEBUG_SAVEALL", tr("Keep in gc.garbage what would have been freed"),
            model::kDebugSaveAll);
    addFlag("DEBUG_LEAK", tr("COLLECTABLE, UNCOLLECTABLE and SAVEALL together"), model::kDebugLeak);
    connect(&session, &SessionController::recordingChanged, this, &CollectorActions::update);
    update();
}

QAction* CollectorActions::add(const QString& name, const QString& tip, Qt::Key key,
                               void (CollectorActions::*act)())
{
    QAction* action = newWindowAction(m_window, name, tip, Qt::CTRL | Qt::ALT | key, this, act);
    m_all.append(action);
    return action;
}

void CollectorActions::addFlag(const char* name, const QString& tip, int bits)
{
    auto* action = new QAction(QLatin1String(name), m_flags);
    action->setStatusTip(tip);
    action->setCheckable(true);
    action->setData(bits);
    connect(action, &QAction::triggered, this, [this, bits] { switchFlag(bits); });
}

void CollectorActions::fill(QMenu* menu)
{
    menu->addActions({m_automatic, m_thresholds});
    QMenu* flags = menu->addMenu(tr("&Debug Flags"));
    flags->addActions(m_flags->actions());
    menu->addActions({m_freeze, m_unfreeze});
    connect(menu, &QMenu::aboutToShow, this, &CollectorActions::update);
}

/// As Python begins where nothing is known.
model::CollectorSettings CollectorActions::settingsNow() const
{
    model::CollectorSettings settings{0, {}, {700, 10, 10}, 0, true};
    if (!m_session.hasRecording())
        return settings;
    const model::Timeline& timeline = m_session.timeline();
    const model::EventIndex moment =
        model::momentOf(timeline, model::boundaryAt(timeline, timeline.cursor()));
    const auto& all = timeline.journal().collectorSettings();
    const auto later = std::ranges::partition_point(
        all, [moment](const auto& each) { return each.from <= moment; });
    return later == all.begin() ? settings : *std::prev(later);
}

void CollectorActions::update()
{
    const bool canRun = m_session.hasRecording();
    for (QAction* action : {m_automatic, m_thresholds, m_freeze, m_unfreeze})
        action->setEnabled(canRun);
    m_flags->setEnabled(canRun);
    const model::CollectorSettings now = settingsNow();
    m_automatic->setChecked(now.isEnabled);
    for (QAction* flag : m_flags->actions()) {
        const int bits = flag->data().toInt();
        flag->setChecked((now.debugFlags & bits) == bits);
    }
}

void CollectorActions::switchAutomatic()
{
    const bool isEnabled = !settingsNow().isEnabled;
    m_gestures.perform(
        [isEnabled](const Gestures& now) { return now.setCollectorEnabled(isEnabled); });
    update(); // The mark follows the run, not the mouse.
}

void CollectorActions::setThresholds()
{
    const model::CollectorSettings now = settingsNow();
    m_gestures.perform(
        [of = now.thresholds](const Gestures& then) {
            return then.setThresholds(static_cast<int>(of[0]), static_cast<int>(of[1]),
                                      static_cast<int>(of[2]));
        },
        thresholdsText(now));
}

void CollectorActions::freeze()
{
    m_gestures.perform([](const Gestures& now) { return now.setFrozen(true); });
}

void CollectorActions::unfreeze()
{
    m_gestures.perform([](const Gestures& now) { return now.setFrozen(false); });
}

void CollectorActions::switchFlag(int bits)
{
    const int before = settingsNow().debugFlags;
    const bool isOn = (before & bits) == bits;
    const int after = isOn ? before & ~bits : before | bits;
    m_gestures.perform([after](const Gestures& now) { return now.setDebugFlags(after); });
    update();
}

} // namespace ui
