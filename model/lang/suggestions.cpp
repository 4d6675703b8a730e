#include "model/lang/suggestions.h"

#include "model/lang/class_system.h"
#include "model/lang/generators.h"

#include <cctype>

namespace model {

namespace {

constexpr std::size_t kMostCandidates = 750;
constexpr std::size_t kLongest = 40;
constexpr int kMoveCost = 2;
constexpr int kCaseCost = 1;

int substitutionCost(char a, char b)
{
    if (a == b)
        return 0;
    const bool sameLetter =
        std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    return sameLetter ? kCaseCost : kMoveCost;
}

/// Levenshtein distance, moves counting 2 and changes of case 1; more than `most`: give up.
int distance(std::string_view a, std::string_view b, int most)
{
    if (a == b)
        return 0;
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty())
        return static_cast<int>(a.size() + b.size()) * kMoveCost;
    if (a.size() > kLongest || b.size() > kLongest)
        return most + 1;
    std::vector<int> row(b.size() + 1);
    for (std::size_t i = 0; i <= b.size(); ++i)
        row[i] = static_cast<int>(i) * kMoveCost;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i + 1) * kMoveCost;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int substituted = diagonal + substitutionCost(a[i], b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + kMoveCost, row[j + 1] + kMoveCost});
        }
    }
    return row[b.size()];
}

std::string closest(const std::vector<std::string>& candidates, std::string_view name)
{
    if (candidates.size() >= kMostCandidates)
        return {};
    int best = INT32_MAX;
    std::string found;
    for (const std::string& candidate : candidates) {
        if (candidate == name)
            continue;
        int most = static_cast<int>(name.size() + candidate.size() + 3) * kMoveCost / 6;
        most = std::min(most, best - 1);
        const int cost = distance(name, candidate, most);
        if (cost <= most) {
            best = cost;
            found = candidate;
        }
    }
    return found;
}

void appendKeys(Vm&, const DictObject* names, std::vector<std::string>& out)
{
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(names, position, key, value))
        if (const StrObject* text = asStr(key))
            out.push_back(text->text);
}

std::string forAttribute(Vm& vm, Object* object, std::string_view name)
{
    Ref listing = directoryOf(vm, object);
    if (!listing) {
        vm.clearError();
        return {};
    }
    std::vector<std::string> candidates;
    for (Object* entry : listing.as<ListObject>()->items)
        if (const StrObject* text = asStr(entry))
            candidates.push_back(text->text);
    std::sort(candidates.begin(), candidates.end());
    return closest(candidates, name);
}

std::string forName(Vm& vm, const ExceptionObject* exception, std::string_view name)
{
    const auto* traceback = static_cast<const TracebackObject*>(exception->traceback);
    if (traceback == nullptr)
        return {};
    while (traceback->next != nullptr)
        traceback = static_cast<const TracebackObject*>(traceback->next);
    Activation* frame = traceback->frame->activation;
    std::vector<std::string> names;
    for (const StrObject* local : frame->code->localNames)
        names.push_back(local->text);
    if (std::string found = closest(names, name); !found.empty())
        return found;
    names.clear();
    appendKeys(vm, frame->globals, names);
    if (std::string found = closest(names, name); !found.empty())
        return found;
    names.clear();
    appendKeys(vm, frame->builtins, names);
    return closest(names, name);
}

} // namespace

std::string suggestion(Vm& vm, ExceptionObject* exception)
{
    const ExceptionTypes& types = vm.exceptions();
    std::string found;
    if (exception->type == types.nameError && exception->details[0] != nullptr) {
        if (const StrObject* name = asStr(exception->details[0]))
            found = forName(vm, exception, name->text);
    } else if (exception->type == types.attributeError && exception->details[0] != nullptr
               && exception->details[1] != nullptr) {
        if (const StrObject* name = asStr(exception->details[1]))
            found = forAttribute(vm, exception->details[0], name->text);
    }
    return found.empty() ? "" : ". Did you mean: '" + found + "'?";
}

} // namespace model
