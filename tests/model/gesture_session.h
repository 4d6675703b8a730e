#pragma once

#include "model/query/find_object.h"
#include "model/query/labels.h"
#include "model/session/boundary.h"
#include "model/session/gestures.h"
#include "model/session/run.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tests {

inline const std::string kGestureScript =
    "from _collections import deque\n"
    "class Node:\n"
    "    kind = []\n"
    "    def __init__(self, name, next=None):\n"
    "        self.name = name\n"
    "        self.next = next\n"
    "    def greet(self, word): print(word, self.name)\n"
    "    def __repr__(self): return self.name\n"
    "class Slotted:\n"
    "    __slots__ = ('inner', '__weakref__')\n"
    "class Plain: pass\n"
    "a = Node('a', Node('b'))\n"
    "a.next.next = Node('c')\n"
    "l = [Node('d'), [Node('e')]]\n"
    "d = {'k': Node('f'), 5: Node('g'), (1, 'x'): Node('h'), l[0]: Node('i')}\n"
    "s = {Node('j')}\n"
    "t = (Node('l'),)\n"
    "q = deque([Node('m'), Node('n')])\n"
    "q.appendleft(Node('o'))\n"
    "slotted = Slotted(); slotted.inner = Node('p')\n"
    "plain = Plain(); plain.__dict__['odd name'] = Node('q')\n"
    "Plain.shared = Node('r')\n"
    "def outer():\n"
    "    cell = Node('s')\n"
    "    return lambda: cell\n"
    "inner = outer()\n"
    "def late(x=Node('t')): pass\n"
    "bound = Node('u').greet\n"
    "try:\n"
    "    raise ValueError(Node('v'))\n"
    "except ValueError as error:\n"
    "    kept = error\n"
    "frozen = frozenset([Node('w')])\n"
    "opened = Plain(); opened.__dict__; opened.x = Node('x')\n";

inline const std::string kWeakScript = "import weakref as w\n"
                                       "class Node:\n"
                                       "    def __init__(self, name): self.name = name\n"
                                       "    def __repr__(self): return self.name\n"
                                       "a = Node('a'); b = Node('b')\n"
                                       "values = w.WeakValueDictionary(); values['k'] = b\n"
                                       "keys = w.WeakKeyDictionary(); keys[b] = 5\n"
                                       "members = w.WeakSet([b])\n"
                                       "r = w.ref(b)\n"
                                       "cycle = Node('c'); cycle.me = cycle; seen = w.ref(cycle)\n"
                                       "lost = Node('l'); lost.me = lost; held = w.proxy(lost)\n"
                                       "del cycle, lost\n";

/// A session at its end, and what can be done there.
struct GestureSession
{
    std::string script;
    std::vector<std::string> statements;
    model::RunResult result;
    model::Timeline timeline;
    model::Gestures gestures;

    explicit GestureSession(std::string text, std::vector<std::string> typed = {})
        : script(std::move(text)), statements(std::move(typed)), result(recorded()),
          timeline(result.recording), gestures(atEnd(timeline), *result.recording)
    {}

    model::RunResult recorded() const
    {
        model::RunOptions options;
        options.statements = statements;
        return model::record(script, "script.py", options);
    }
    static const model::Snapshot& atEnd(model::Timeline& timeline)
    {
        timeline.seek(model::sessionEnd(timeline.recording()));
        return timeline.snapshot();
    }
    const model::Snapshot& now() const { return timeline.snapshot(); }
    const model::Recording& recording() const { return *result.recording; }
    model::ObjectId find(const std::string& path) const
    {
        return model::findObject(now(), recording(), path).object;
    }
    model::Reference reference(const std::string& path) const
    {
        return model::findObject(now(), recording(), path).reference;
    }
    /// The instance whose `name` is this text.
    model::ObjectId node(const std::string& name) const
    {
        for (const model::ObjectId id : now().liveObjects())
            if (now().at(id).kind == model::Kind::Instance)
                for (const model::Edge& edge : now().at(id).edges)
                    if (model::objectLabel(now(), recording(), edge.target) == '\'' + name + '\''
                        && model::slotLabel(now(), recording(), id, edge.slot) == ".name")
                        return id;
        return {};
    }
    GestureSession after(const model::GestureStatements& gesture) const
    {
        std::vector<std::string> longer = statements;
        longer.insert(longer.end(), gesture.statements.begin(), gesture.statements.end());
        return GestureSession(script, std::move(longer));
    }
    bool holds(model::ObjectId owner, model::ObjectId target) const
    {
        const auto holders = now().holdersOf(target);
        return std::any_of(holders.begin(), holders.end(),
                           [owner](const model::Holder& holder) { return holder.owner == owner; });
    }
};

inline const GestureSession& shared()
{
    static const GestureSession session(kGestureScript);
    return session;
}

inline const GestureSession& sharedWeak()
{
    static const GestureSession session(kWeakScript);
    return session;
}

} // namespace tests
