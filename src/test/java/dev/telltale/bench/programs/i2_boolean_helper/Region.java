package dev.telltale.bench.programs.i2_boolean_helper;

import java.util.TimeZone;

/** Where the machine stands. */
final class Region {
    private Region() {}

    static boolean isEast() {
        String zone = TimeZone.getDefault().getID();
        return zone.equals("Asia/Shanghai") || zone.equals("Asia/Urumqi");
    }
}
