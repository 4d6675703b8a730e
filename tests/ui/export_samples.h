#pragma once

#include "ui/export/export_run.h"
#include "ui/export/pages.h"

namespace tests {

inline ui::Page stillPage(const ui::Picture& picture, const ui::SheetWords& words = {})
{
    return ui::pageOf(ui::layOutStill(std::make_shared<const ui::Picture>(picture), words));
}

/// Exports the end of a run.
inline model::Result<QStringList>
exportedEnd(const std::shared_ptr<const model::Recording>& recording, const QString& path,
            const ui::ExportOptions& options = {}, const ui::ExportArea& area = {})
{
    ui::ExportSource source(recording, {}, area);
    ui::ExportPlan plan;
    plan.path = path;
    plan.moments = {{recording->journal.size()}};
    plan.options = options;
    return ui::carryOut(source, plan);
}

} // namespace tests
