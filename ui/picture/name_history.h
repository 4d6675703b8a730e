#pragma once

#include "model/core/ids.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace ui {

/// The names that a run ever binds in one namespace or frame, by first binding. A card of
/// names keeps a line for each of them, so that `del` and rebinding move nothing.
class NameHistory
{
public:
    struct Line
    {
        QString name;
        model::EventIndex since = 0; ///< Cursor behind the first binding.
    };

    void bind(model::ObjectId owner, const QString& name, model::EventIndex since)
    {
        std::vector<Line>& lines = m_lines[owner];
        for (const Line& line : lines)
            if (line.name == name)
                return;
        lines.push_back({name, since});
    }

    const std::vector<Line>& of(model::ObjectId owner) const
    {
        static const std::vector<Line> s_none;
        const auto found = m_lines.find(owner);
        return found == m_lines.end() ? s_none : found->second;
    }

private:
    std::unordered_map<model::ObjectId, std::vector<Line>> m_lines;
};

} // namespace ui
