#include "drivers/cameras/page/outline.h"

#include <algorithm>
#include <cmath>

namespace drivers {

namespace {

double cross(const Corner& o, const Corner& a, const Corner& b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

// Andrew's monotone chain, without points on a side.
std::vector<Corner> hullOf(std::vector<Corner> points) {
    if (points.size() < 3) return points;
    std::ranges::sort(points, [](const Corner& a, const Corner& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<Corner> hull;
    for (int pass = 0; pass < 2; ++pass) {
        const auto fixed = hull.size() + 1;
        for (const auto& point : points) {
            while (hull.size() > fixed && cross(hull[hull.size() - 2], hull.back(), point) <= 0) hull.pop_back();
            hull.push_back(point);
        }
        hull.pop_back();
        std::ranges::reverse(points);
    }
    return hull;
}

// Leaves out the point that matters least, again and again, until so few are left.
void thin(std::vector<Corner>& hull, std::size_t few) {
    while (hull.size() > few) {
        std::size_t least = 0;
        double smallest = 1e300;
        for (std::size_t i = 0; i < hull.size(); ++i) {
            const double area = std::abs(cross(hull[(i + hull.size() - 1) % hull.size()], hull[i], hull[(i + 1) % hull.size()]));
            if (area < smallest) smallest = area, least = i;
        }
        hull.erase(hull.begin() + static_cast<long>(least));
    }
}

Outline largestWithin(const std::vector<Corner>& hull) {
    Outline best{};
    double largest = -1;
    const auto n = hull.size();
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = a + 1; b < n; ++b)
            for (std::size_t c = b + 1; c < n; ++c)
                for (std::size_t d = c + 1; d < n; ++d) {
                    const Outline one{hull[a], hull[b], hull[c], hull[d]};
                    if (const double area = areaOf(one); area > largest) largest = area, best = one;
                }
    return best;
}

struct Line { double x = 0, y = 0, dx = 1, dy = 0; };   // through a point, in a direction

// Least squares of the distances; `otherwise` where there are too few points.
Line lineThrough(const std::vector<Corner>& points, const Line& otherwise) {
    if (points.size() < 5) return otherwise;
    double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
    for (const auto& point : points) x += point.x, y += point.y;
    x /= static_cast<double>(points.size()), y /= static_cast<double>(points.size());
    for (const auto& point : points) xx += (point.x - x) * (point.x - x), xy += (point.x - x) * (point.y - y), yy += (point.y - y) * (point.y - y);
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    return {x, y, std::cos(angle), std::sin(angle)};
}

// The border beside a side, without its ends, where corners are round.
std::vector<Corner> beside(const std::vector<Corner>& border, const Corner& from, const Corner& to, double reach) {
    const double dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
    std::vector<Corner> near;
    for (const auto& point : border) {
        const double along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length * length);
        const double off = std::abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
        if (along > 0.08 && along < 0.92 && off < reach) near.push_back(point);
    }
    return near;
}

Corner crossing(const Line& a, const Line& b, const Corner& otherwise) {
    const double slant = a.dx * b.dy - a.dy * b.dx;
    if (std::abs(slant) < 0.2) return otherwise;
    const double t = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / slant;
    return {a.x + t * a.dx, a.y + t * a.dy};
}

Outline throughItsBorder(const Outline& rough, const std::vector<Corner>& border) {
    const double reach = std::max(2.5, 0.012 * std::sqrt(areaOf(rough)));
    std::array<Line, 4> sides;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto &from = rough[i], &to = rough[(i + 1) % 4];
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const Line straight{from.x, from.y, (to.x - from.x) / length, (to.y - from.y) / length};
        sides[i] = lineThrough(beside(border, from, to, reach), straight);
    }
    Outline fine;
    for (std::size_t i = 0; i < 4; ++i) fine[i] = crossing(sides[(i + 3) % 4], sides[i], rough[i]);
    return fine;
}

// Clockwise on the screen, from the one nearest to the top left.
Outline inOrder(Outline outline) {
    double turn = 0;
    for (std::size_t i = 0; i < 4; ++i) turn += cross(outline[0], outline[i], outline[(i + 1) % 4]);
    if (turn < 0) std::ranges::reverse(outline);
    std::ranges::rotate(outline, std::ranges::min_element(outline, {}, [](const Corner& c) { return c.x + c.y; }));
    return outline;
}

}  // namespace

double areaOf(const Outline& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < 4; ++i) twice += outline[i].x * outline[(i + 1) % 4].y - outline[i].y * outline[(i + 1) % 4].x;
    return std::abs(twice) / 2;
}

Outline outlineOf(const std::vector<Corner>& border) {
    auto hull = hullOf(border);
    thin(hull, 16);
    if (hull.size() < 4) return {};
    return inOrder(throughItsBorder(largestWithin(hull), border));
}

}  // namespace drivers
