#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace ui {

/// Lists the scripts of a folder of the resources by their titles, in the order in which they are
/// best read; one without a title comes last, by its file name. A choice calls `open` with the
/// path.
void fillExampleMenu(QMenu* menu, const QString& folder,
                     const std::function<void(const QString&)>& open);

} // namespace ui
