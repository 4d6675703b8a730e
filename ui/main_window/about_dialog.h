#pragma once

#include <QDialog>

namespace ui {

/// Which version this is, what it is made of, and under which licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace ui
