// Two versions of Python side by side, at the same line.

#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/versions.h"
#include "ui/panels/comparison_panel.h"
#include "ui/scene/scene_view.h"
#include "ui/theme/numbers.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kMostMoments = 400; // In one list; those around the cursor.

/// Objects that both have: what the script made, its names, and what has the same name in both.
ObjectPairs versionPairs(const model::VersionRun& left, const model::VersionRun& right,
                         const model::VersionComparison& found)
{
    ObjectPairs pairs = left.births->matchedInVersion(*right.births);
    for (const auto& [here, there] : found.pairs)
        pairs[here] = there;
    pairs[left.recording->start.mainNamespace()] = right.recording->start.mainNamespace();
    return pairs;
}

} // namespace

void Versions::showBeside()
{
    if (!m_session.hasRecording() || m_session.isRunning())
        return;
    if (!m_found) {
        m_isBesideWanted = true;
        if (m_wanted.empty())
            compareWith(otherByDefault());
        return;
    }
    m_session.setPlaying(false);
    m_stage->leave();
    listMoments();
    const model::EventIndex cursor = m_session.cursor();
    const auto next = std::upper_bound(m_moments.begin(), m_moments.end(), cursor);
    m_moment = std::max(0, static_cast<int>(next - m_moments.begin()) - 1);
    ComparisonPanel::Subject subject;
    subject.names = {tr("Python %1").arg(QString::fromStdString(m_found->dialects[0])),
                     tr("Python %1").arg(QString::fromStdString(m_found->dialects[1]))};
    subject.parting = m_found->isSame()
                          ? tr("Nothing differs in the whole run.")
                          : tr("First difference: %1.")
                                .arg(withGroups(QString::fromStdString(
                                    m_found->differences.front().sentence(m_found->dialects))));
    const QStringList lines = m_session.recording().source.empty()
                                  ? QStringList()
                                  : m_session.script().source.split(QLatin1Char('\n'));
    for (const model::EventIndex moment : m_moments) {
        const std::uint32_t line = model::lineReachedAt(m_session.timeline().journal(), moment);
        const QString text = line > 0 && line <= static_cast<std::uint32_t>(lines.size())
                                 ? lines[static_cast<qsizetype>(line) - 1].trimmed()
                                 : QString();
        subject.moments +=
            line > 0 ? tr("Line %1: %2").arg(QString::number(line), text) : tr("At the end");
    }
    m_shown = m_stage->open();
    m_shown->setSubject(subject, m_moment);
    connect(m_shown, &ComparisonPanel::momentChosen, this, &Versions::chooseMoment);
    ask();
}

/// Before each line of the script that runs; of very many those around the cursor. The end is last.
void Versions::listMoments()
{
    const std::vector<model::EventIndex>& stops = m_session.timeline().lineStops();
    const auto at = std::upper_bound(stops.begin(), stops.end(), m_session.cursor());
    const auto before = std::min<std::ptrdiff_t>(at - stops.begin(), kMostMoments / 2);
    const auto after = std::min<std::ptrdiff_t>(stops.end() - at, kMostMoments / 2);
    m_moments.assign(at - before, at + after);
    m_moments.push_back(m_session.scriptEnd());
}

void Versions::chooseMoment(int moment)
{
    m_moment = std::clamp(moment, 0, static_cast<int>(m_moments.size()) - 1);
    ask();
}

void Versions::refresh()
{
    if (m_shown)
        ask();
}

void Versions::ask()
{
    const bool isEnd = m_moment + 1 == static_cast<int>(m_moments.size());
    const model::EventIndex moment = m_moments[static_cast<std::size_t>(m_moment)];
    m_picture.start(
        [left = *m_other->run, right = runNow(), found = m_found, moment, isEnd,
         theme = std::make_shared<const Theme>(m_scene->theme()), options = m_scene->viewOptions()](
            const std::atomic<bool>& isDropped) -> std::shared_ptr<const Comparison> {
            const auto momentOf = [](model::VersionRun run, model::EventIndex at) {
                run.timeline.seek(at);
                return ComparedMoment{run.recording, run.timeline.libraryCode(),
                                      run.timeline.snapshot(), at};
            };
            // A line that the other version never runs: where it stands when it has ended.
            const auto same = isEnd ? std::nullopt : model::sameMoment(right, left, moment);
            return std::make_shared<const Comparison>(
                compare(momentOf(left, same.value_or(model::sessionEnd(*left.recording))),
                        momentOf(right, moment), versionPairs(left, right, *found), theme, options,
                        &isDropped));
        },
        [this](std::shared_ptr<const Comparison> comparison) {
            if (m_shown)
                m_shown->setComparison(std::move(comparison));
        });
}

} // namespace ui
