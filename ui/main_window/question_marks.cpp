#include "ui/main_window/question_marks.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <map>
#include <tuple>

namespace ui {

namespace {

using ObjectMark = SceneMarks::ObjectMark;
using ReferenceMark = SceneMarks::ReferenceMark;

class MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::SceneMarks)
};

constexpr std::size_t kMostMarkedKeepers = 40; // Of one group.

/// The links of chains, each once, with the numbers of its chains.
void markChains(const std::vector<model::WhyAlive::Chain>& chains, SceneMarks& marks)
{
    using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
    std::map<Key, std::size_t> places;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        const QString number = chains.size() > 1 ? QString::number(i + 1) : QString();
        for (const model::Reference& link : chains[i]) {
            marks.objects.push_back({link.target, ObjectMark::Lit});
            const Key key{link.owner.value, link.slot.packed, link.target.value};
            const auto [place, isNew] = places.emplace(key, marks.references.size());
            if (isNew)
                marks.references.push_back({link, ReferenceMark::Chain, number, {}});
            else
                marks.references[place->second].sign += QStringLiteral(", ") + number;
        }
    }
}

void markWhyAlive(const QuestionAnswer& answer, SceneMarks& marks)
{
    const model::WhyAlive& why = answer.why;
    marks.dimsOthers = true;
    marks.objects.push_back({answer.object, ObjectMark::Subject});
    markChains(why.chains, marks);
    if (why.answer != model::WhyAlive::Answer::OnlyCycle)
        return;
    markChains({why.cycle, why.tail}, marks);
    for (SceneMarks::Reference& reference : marks.references)
        reference.sign.clear();
    SceneMarks::Group group;
    group.label = MarkWords::tr("only this cycle");
    group.isGarbage = true;
    for (const model::Reference& link : why.cycle)
        group.members.push_back(link.target);
    marks.groups.push_back(std::move(group));
}

void markWhatIf(const QuestionAnswer& answer, ReferenceMark mark, SceneMarks& marks)
{
    for (const model::Reference& cut : answer.what.cut)
        marks.references.push_back({cut, mark, {}, {}});
    for (const model::ObjectId dying : answer.what.deaths)
        marks.objects.push_back({dying, ObjectMark::Dies});
    for (const model::ObjectId collected : answer.what.garbage)
        marks.objects.push_back({collected, ObjectMark::Collected});
}

} // namespace

SceneMarks marksFor(const QuestionAnswer& answer)
{
    SceneMarks marks;
    if (answer.sentence.empty())
        return marks;
    switch (answer.sort) {
    case Question::Sort::WhyAlive: markWhyAlive(answer, marks); break;
    case Question::Sort::WhatIf:
    case Question::Sort::SmallestCut: markWhatIf(answer, ReferenceMark::Cut, marks); break;
    case Question::Sort::Reachable:
        marks.dimsOthers = true;
        marks.objects.push_back({answer.object, ObjectMark::Subject});
        for (const model::ObjectId reached : answer.reached)
            marks.objects.push_back({reached, ObjectMark::Lit});
        break;
    case Question::Sort::Cycles: return cycleMarks(answer, -1);
    }
    return marks;
}

SceneMarks cycleMarks(const QuestionAnswer& answer, int chosen)
{
    SceneMarks marks;
    for (std::size_t i = 0; i < answer.groups.size(); ++i) {
        const model::CycleGroup& found = answer.groups[i];
        SceneMarks::Group group;
        group.members = found.members;
        group.isGarbage = found.isGarbage();
        group.isChosen = static_cast<int>(i) == chosen;
        group.label =
            (group.isGarbage ? MarkWords::tr("cycle %1: garbage") : MarkWords::tr("cycle %1"))
                .arg(i + 1);
        marks.groups.push_back(std::move(group));
        const QString words =
            found.keepers.size() == 1 ? MarkWords::tr("only keeper") : MarkWords::tr("keeper");
        for (std::size_t k = 0; k < std::min(found.keepers.size(), kMostMarkedKeepers); ++k)
            marks.references.push_back(
                {found.keepers[k], ReferenceMark::Keeper, QString::number(i + 1), words});
    }
    return marks;
}

namespace {

/// Of the largest groups, as a caption says it.
QString groupSentence(const QuestionAnswer& answer)
{
    constexpr std::size_t kMostSaid = 2;
    QStringList said;
    for (std::size_t i = 0; i < std::min(answer.groupSentences.size(), kMostSaid); ++i)
        said.append(QString::fromStdString(answer.groupSentences[i]));
    return said.join(QStringLiteral("; "));
}

} // namespace

MomentMarker markerFor(const Question& question)
{
    return [question](const model::Timeline& timeline) {
        static const std::atomic<bool> s_isWanted = false;
        Question now = question;
        now.snapshot = timeline.snapshot();
        now.cursor = timeline.cursor();
        if (!now.canBeAsked())
            return MarkedMoment{};
        const QuestionAnswer answer = now.answer(s_isWanted);
        if (now.sort == Question::Sort::Cycles)
            return MarkedMoment{cycleMarks(answer, -1), groupSentence(answer)};
        QString sentence = QString::fromStdString(answer.sentence);
        if (!sentence.isEmpty())
            sentence[0] = sentence[0].toUpper();
        return MarkedMoment{marksFor(answer), sentence};
    };
}

} // namespace ui
