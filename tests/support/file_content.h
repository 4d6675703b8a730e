#pragma once

#include <QByteArray>
#include <QString>

namespace tests {

/// Empty, if it cannot be read.
QByteArray contentOf(const QString& path);

} // namespace tests
