#include "model/heap/lifelines.h"

#include <algorithm>

namespace model {

void TracingBooks::noteCallback(GcObject* referent, WeakrefObject* ref, std::uint32_t serial)
{
    const auto isOwn = [referent](const std::shared_ptr<Lifeline>& lifeline) {
        return lifeline->owner == referent && !lifeline->isQueued;
    };
    auto known = std::ranges::find_if(lifelines, isOwn);
    if (known == lifelines.end()) {
        lifelines.push_back(std::make_shared<Lifeline>());
        known = lifelines.end() - 1;
        (*known)->serial = serial;
        (*known)->owner = referent;
    }
    (*known)->refs.push_back(ref);
}

void TracingBooks::noteImport(std::uint32_t serial)
{
    lifelines.push_back(std::make_shared<Lifeline>());
    lifelines.back()->serial = serial;
}

} // namespace model
