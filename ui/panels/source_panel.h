#pragma once

#include <QWidget>

class QAction;

namespace ui {

class SourceView;

/// The editor, and under it a strip that says that its text has not run yet, with the button that
/// runs it.
class SourcePanel final : public QWidget
{
    Q_OBJECT

public:
    SourcePanel(SourceView* view, QAction* run, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showState();

    SourceView* m_view;
    QWidget* m_strip;
};

} // namespace ui
