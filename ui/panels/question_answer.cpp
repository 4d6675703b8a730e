#include "ui/panels/question_answer.h"

#include "model/query/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

class QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::Question)
};

bool isOfScript(const model::CycleGroup& group, const model::LibraryCode* library)
{
    return !library
           || std::any_of(group.members.begin(), group.members.end(),
                          [library](model::ObjectId member) { return !library->made(member); });
}

void answerWhatIf(const Question& question, const model::ReferenceGraph& graph,
                  QuestionAnswer& answer)
{
    answer.what = model::whatIf(graph, *question.recording, {question.reference});
    answer.sentence = answer.what.sentence(question.snapshot, *question.recording);
}

void answerSmallestCut(const Question& question, const model::ReferenceGraph& graph,
                       QuestionAnswer& answer)
{
    answer.cut = model::smallestCut(graph, question.object);
    answer.sentence = answer.cut.sentence(question.snapshot, *question.recording);
    if (answer.cut.answer != model::SmallestCut::Answer::Found || graph.isGivenUp())
        return;
    answer.what = model::whatIf(graph, *question.recording, answer.cut.references);
    const auto& deaths = answer.what.deaths;
    const bool dies = std::find(deaths.begin(), deaths.end(), question.object) != deaths.end();
    const std::size_t all = deaths.size() + answer.what.garbage.size();
    QString text = dies ? QuestionWords::tr("; it would die at once")
                        : QuestionWords::tr("; it would be garbage, which the collector frees");
    if (all == 2)
        text += QuestionWords::tr(", and 1 more with it");
    else if (all > 2)
        text += QuestionWords::tr(", and %1 more with it").arg(all - 1);
    answer.sentence += text.toStdString();
}

void answerReachable(const Question& question, const model::ReferenceGraph& graph,
                     QuestionAnswer& answer)
{
    answer.reached =
        model::reachableFrom(graph, question.object, model::Through::Data, kMostReached);
    const QString name = QString::fromStdString(
        model::objectLabel(question.snapshot, *question.recording, question.object));
    const std::size_t count = answer.reached.size();
    QString text =
        count == 0   ? QuestionWords::tr("%1 leads to nothing").arg(name)
        : count == 1 ? QuestionWords::tr("%1 leads to 1 object").arg(name)
        : count < kMostReached
            ? QuestionWords::tr("%1 leads to %2 objects").arg(name, QString::number(count))
            : QuestionWords::tr("%1 leads to %2 objects or more").arg(name, QString::number(count));
    if (std::find(answer.reached.begin(), answer.reached.end(), question.object)
        != answer.reached.end())
        text += QuestionWords::tr(", and back to itself");
    answer.sentence = text.toStdString();
}

void answerCycles(const Question& question, const model::ReferenceGraph& graph,
                  QuestionAnswer& answer)
{
    for (model::CycleGroup& group : model::cycleGroups(graph, question.recording->start.lastId())) {
        if (group.isClass)
            answer.classGroups += isOfScript(group, question.library.get());
        else if (isOfScript(group, question.library.get()))
            answer.groups.push_back(std::move(group));
    }
    if (graph.isGivenUp())
        return;
    std::stable_sort(answer.groups.begin(), answer.groups.end(),
                     [](const model::CycleGroup& a, const model::CycleGroup& b) {
                         return a.members.size() > b.members.size();
                     });
    if (answer.groups.size() > kMostGroups) {
        answer.moreGroups = answer.groups.size() - kMostGroups;
        answer.groups.resize(kMostGroups);
    }
    for (const model::CycleGroup& group : answer.groups)
        answer.groupSentences.push_back(group.sentence(question.snapshot, *question.recording));
}

} // namespace

bool canAskAbout(const model::Snapshot& snapshot, model::ObjectId object)
{
    return object && snapshot.contains(object) && snapshot.at(object).isAlive()
           && snapshot.at(object).kind != model::Kind::Activation;
}

bool Question::canBeAsked() const
{
    if (!recording)
        return false;
    if (sort == Sort::Cycles)
        return true;
    if (!canAskAbout(snapshot, object))
        return false;
    if (sort != Sort::WhatIf)
        return true;
    if (!reference.owner)
        return true; // What native code holds.
    return snapshot.contains(reference.owner)
           && snapshot.at(reference.owner).edges.targetIn(reference.slot) == reference.target;
}

QuestionAnswer Question::answer(const std::atomic<bool>& isDropped) const
{
    QuestionAnswer result;
    result.sort = sort;
    result.recording = recording.get();
    result.cursor = cursor;
    result.object = object;
    result.ignored = ignored;
    if (!canBeAsked())
        return result;
    const model::ReferenceGraph graph(snapshot, &isDropped);
    if (isDropped)
        return result;
    switch (sort) {
    case Sort::WhyAlive:
        result.why = model::whyAlive(graph, object, ignored);
        if (!isDropped)
            result.sentence = result.why.sentence(snapshot, *recording);
        break;
    case Sort::WhatIf: answerWhatIf(*this, graph, result); break;
    case Sort::SmallestCut: answerSmallestCut(*this, graph, result); break;
    case Sort::Reachable: answerReachable(*this, graph, result); break;
    case Sort::Cycles: answerCycles(*this, graph, result); break;
    }
    return result;
}

} // namespace ui
