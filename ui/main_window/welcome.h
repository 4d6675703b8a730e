#pragma once

#include <QFrame>

class QGridLayout;

namespace ui {

/// What to try first, as a strip in the window: it is shown at the first start and by the Help
/// menu, and goes when it is dismissed. It never stops anybody.
class Welcome final : public QFrame
{
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent);

    /// Shows it unless it has been dismissed in an earlier run of the program.
    void openOnce();
    void open();
    void dismiss();

Q_SIGNALS:
    void playWanted();
    void lessonsWanted();
    void shortcutsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addHint(const QString& key, const QString& words);

    QGridLayout* m_hints;
};

} // namespace ui
