#pragma once

#include "ui/picture/picture.h"

#include <QImage>
#include <QObject>
#include <QRect>
#include <QThreadPool>
#include <QTransform>

#include <memory>

namespace ui {

/// What is to be seen of a picture: `area` of the device plane onto which `transform` maps it.
struct RenderOrder
{
    std::shared_ptr<const Picture> picture;
    QTransform transform;
    QRect area;
    qreal pixelRatio = 1;

    /// Whether an image made for this order shows what `other` asks for.
    bool covers(const RenderOrder& other) const;
};

/// An image with the order that it was made for.
struct Rendering
{
    RenderOrder order;
    QImage image;
};

/// On the picture's canvas colour. May be called from any thread.
Rendering render(const RenderOrder& order);

/// Renders pictures on a thread of its own; a newer order replaces one that still waits.
class PictureRenderer final : public QObject
{
    Q_OBJECT

public:
    explicit PictureRenderer(QObject* parent = nullptr);
    ~PictureRenderer() override;

    void request(const RenderOrder& order);
    bool isBusy() const { return m_isRunning; }

Q_SIGNALS:
    void rendered(const ui::Rendering& rendering);

private:
    void start(const RenderOrder& order);
    void finish(const Rendering& rendering);

    QThreadPool m_threads;
    bool m_isRunning = false;
    bool m_hasNext = false;
    RenderOrder m_next;
};

} // namespace ui
