#include "ui/frame/parts.h"

namespace ui {
namespace {

// What stands on an edge stays there, so that the panel is covered from edge to edge.
float moved(float at, float by, float edge) {
    return (by > 0 && at <= 0) || (by < 0 && at >= edge) ? at : at + by;
}

}  // namespace

void Frame::displace(Point mm) {
    parts_->away = {parts_->whole(mm.x), parts_->whole(mm.y)};
    parts_->touch.displaced({parts_->away.x / parts_->pixelsPerMm, parts_->away.y / parts_->pixelsPerMm});
}

void Frame::finish() {
    const ImVec2 by = parts_->away;
    if (by.x == 0 && by.y == 0) return;
    const auto width = static_cast<float>(parts_->config.width), height = static_cast<float>(parts_->config.height);
    for (ImDrawVert& vertex : parts_->list->VtxBuffer) vertex.pos = {moved(vertex.pos.x, by.x, width), moved(vertex.pos.y, by.y, height)};
    for (ImDrawCmd& command : parts_->list->CmdBuffer) {
        ImVec4& clip = command.ClipRect;
        clip = {moved(clip.x, by.x, width), moved(clip.y, by.y, height), moved(clip.z, by.x, width), moved(clip.w, by.y, height)};
    }
    for (Widget& widget : parts_->widgets) widget.x += by.x, widget.y += by.y;
}

}  // namespace ui
