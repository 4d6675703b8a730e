#include "app/commands.h"
#include "app/moments.h"
#include "app/script_runs.h"
#include "model/exchange/json_lines.h"
#include "model/history/freeing.h"
#include "model/query/callback_fate.h"
#include "model/query/deaths.h"
#include "model/query/find_object.h"
#include "model/query/holders.h"
#include "model/query/smallest_cut.h"
#include "model/query/what_if.h"
#include "model/query/why_alive.h"

#include <algorithm>
#include <iostream>

namespace app {

namespace {

using model::ObjectId;
using model::Reference;
using model::WhyAlive;

/// The question at its moment.
class Inquiry
{
public:
    Inquiry(model::Timeline& timeline, const WhyObject& command)
        : m_timeline(timeline), m_now(timeline.snapshot()), m_recording(timeline.recording()),
          m_graph(m_now), m_command(command)
    {}

    /// The exit status.
    int answer();

private:
    std::string label(ObjectId id) const { return objectLabel(m_now, m_recording, id); }
    std::string label(const Reference& reference) const
    {
        return holderLabel(m_now, m_recording, reference.owner, reference.slot);
    }
    bool addIgnored(const std::string& holder);
    bool addLabelled(const std::string& holder);
    void answerDead();
    void answerAlive();
    std::string cutSentence(const model::SmallestCut& cut) const;
    void print(const std::string& key, const std::vector<std::string>& sentences) const;
    void printChains(const WhyAlive& why) const;
    void printLinks(const WhyAlive::Chain& chain) const;

    model::Timeline& m_timeline;
    const model::Snapshot& m_now;
    const model::Recording& m_recording;
    model::ReferenceGraph m_graph;
    const WhyObject& m_command;
    ObjectId m_object;
    model::Ignored m_ignored;
};

bool Inquiry::addLabelled(const std::string& holder)
{
    const std::size_t known = m_ignored.references.size();
    std::vector<Reference> candidates;
    for (const model::Holder& one : m_graph.holdersOf(m_object))
        candidates.push_back({one.owner, one.slot, m_object});
    if (m_graph.isHeldByInterpreter(m_object))
        candidates.push_back({model::kInterpreter, model::Role::Native, m_object});
    for (const WhyAlive::Chain& chain : whyAlive(m_graph, m_object, m_ignored).chains)
        candidates.insert(candidates.end(), chain.begin(), chain.end());
    for (const Reference& reference : candidates)
        if (label(reference) == holder)
            m_ignored.references.push_back(reference);
    return m_ignored.references.size() > known;
}

bool Inquiry::addIgnored(const std::string& holder)
{
    if (addLabelled(holder))
        return true;
    const model::FoundObject found = findObject(m_now, m_recording, holder);
    if (!found) {
        std::cerr << "refscope: --ignore: nothing that holds " << label(m_object) << " is called '"
                  << holder << "'; " << found.problem << '\n';
        return false;
    }
    if (found.reference.target) {
        m_ignored.references.push_back(found.reference);
        return true;
    }
    m_ignored.owners.push_back(found.object);
    if (const ObjectId kept = m_graph.keptBy(found.object))
        m_ignored.owners.push_back(kept);
    return true;
}

void Inquiry::print(const std::string& key, const std::vector<std::string>& sentences) const
{
    if (!m_command.json) {
        for (const std::string& text : sentences)
            std::cout << text << '\n';
        return;
    }
    std::cout << ", \"" << key << "\": [";
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::cout << (i == 0 ? "" : ", ");
        model::writeJsonString(std::cout, sentences[i]);
    }
    std::cout << ']';
}

/// Each link by the labels of its holder and of what that holds.
void Inquiry::printLinks(const WhyAlive::Chain& chain) const
{
    std::cout << '[';
    for (std::size_t i = 0; i < chain.size(); ++i) {
        std::cout << (i == 0 ? "" : ", ") << "{\"holder\": ";
        model::writeJsonString(std::cout, label(chain[i]));
        std::cout << ", \"holds\": ";
        model::writeJsonString(std::cout, label(chain[i].target));
        std::cout << '}';
    }
    std::cout << ']';
}

void Inquiry::printChains(const WhyAlive& why) const
{
    std::cout << ", \"chains\": [";
    for (std::size_t i = 0; i < why.chains.size(); ++i) {
        std::cout << (i == 0 ? "" : ", ");
        printLinks(why.chains[i]);
    }
    std::cout << "], \"more\": " << why.more << ", \"otherHolders\": " << why.otherHolders
              << ", \"cycle\": ";
    printLinks(why.cycle);
}

void Inquiry::answerDead()
{
    const model::Deaths deaths(m_recording);
    print("death", certificateSentences(m_timeline, deaths.certificate(m_timeline, m_object)));
}

std::string Inquiry::cutSentence(const model::SmallestCut& cut) const
{
    std::string text = cut.sentence(m_now, m_recording);
    if (cut.answer != model::SmallestCut::Answer::Found)
        return text;
    if (onlyCollectionFrees(m_recording))
        return text + "; it would wait for the next collection";
    const model::WhatIf what = whatIf(m_graph, m_recording, cut.references);
    if (std::find(what.deaths.begin(), what.deaths.end(), m_object) != what.deaths.end())
        return text + "; it would die at once";
    return text + "; it would be garbage, which the collector frees";
}

void Inquiry::answerAlive()
{
    const WhyAlive why = whyAlive(m_graph, m_object, m_ignored);
    print("why", {why.sentence(m_now, m_recording)});
    if (m_command.json)
        printChains(why);
    if (!onlyCollectionFrees(m_recording))
        print("count", {(m_command.json ? "" : "its count: ")
                        + breakdown(m_graph, m_recording, m_object).sentence()});
    print("cut", {cutSentence(smallestCut(m_graph, m_object))});
    const model::ObjectState& state = m_now.at(m_object);
    if (state.kind == model::Kind::Weakref && state.edges.targetIn(model::Role::Callback))
        print("callback", {callbackFate(m_timeline, m_object).sentence(m_timeline)});
}

int Inquiry::answer()
{
    const model::FoundObject found = findObject(m_now, m_recording, m_command.object);
    if (!found) {
        std::cerr << "refscope: --object: " << found.problem << '\n';
        return 1;
    }
    m_object = found.object;
    const bool isDead = m_now.at(m_object).life == model::ObjectState::Life::Dead;
    if (!isDead)
        for (const std::string& holder : m_command.ignored)
            if (!addIgnored(holder))
                return 1;
    if (m_command.json) {
        std::cout << "{\"object\": ";
        model::writeJsonString(std::cout, label(m_object));
        std::cout << ", \"isAlive\": " << (isDead ? "false" : "true");
    }
    if (isDead)
        answerDead();
    else
        answerAlive();
    if (m_command.json)
        std::cout << "}\n";
    std::cout.flush();
    return 0;
}

} // namespace

int answerWhy(const WhyObject& command, const RunLimits& limits)
{
    const auto recording = recordForShow(command.file, limits);
    if (recording == nullptr)
        return 1;
    model::Timeline timeline(recording);
    const Moments moments = findMoments(timeline, command.moment);
    if (moments.cursors.empty()) {
        std::cerr << "refscope: " << moments.problem << '\n';
        return 1;
    }
    timeline.seek(moments.cursors.front());
    return Inquiry(timeline, command).answer();
}

} // namespace app
