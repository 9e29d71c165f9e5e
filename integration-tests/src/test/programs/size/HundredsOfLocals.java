// A hundred and sixty variables of all kinds live across calls: slot numbers of two bytes, wide instructions, large frames.
package size.hundredsoflocals;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public long run() {
        Cell cell = new Cell("cell", 1);
        long early0 = cell.wide();
        long early1 = early0 + 1;
        long early2 = early1 + 2;
        long early3 = early2 + 3;
        long early4 = early3 + 4;
        long early5 = early4 + 5;
        long early6 = early5 + 6;
        long early7 = early6 + 7;
        long early8 = early7 + 8;
        long early9 = early8 + 9;
        long early10 = early9 + 10;
        long early11 = early10 + 11;
        int v0 = cell.next();
        long v1 = 1L;
        double v2 = 2.5;
        String v3 = "t3";
        int v4 = 4;
        long v5 = 5L;
        double v6 = 6.5;
        String v7 = "t7";
        int v8 = 8;
        long v9 = 9L;
        double v10 = 10.5;
        String v11 = "t11";
        int v12 = 12;
        long v13 = 13L;
        double v14 = 14.5;
        String v15 = cell.text();
        int v16 = 16;
        long v17 = 17L;
        double v18 = 18.5;
        String v19 = "t19";
        int v20 = 20;
        long v21 = 21L;
        double v22 = 22.5;
        String v23 = "t23";
        int v24 = 24;
        long v25 = 25L;
        double v26 = 26.5;
        String v27 = "t27";
        int v28 = 28;
        long v29 = 29L;
        double v30 = cell.real();
        String v31 = "t31";
        int v32 = 32;
        long v33 = 33L;
        double v34 = 34.5;
        String v35 = "t35";
        int v36 = 36;
        long v37 = 37L;
        double v38 = 38.5;
        String v39 = "t39";
        int v40 = 40;
        long v41 = 41L;
        double v42 = 42.5;
        String v43 = "t43";
        int v44 = 44;
        long v45 = cell.wide();
        double v46 = 46.5;
        String v47 = "t47";
        int v48 = 48;
        long v49 = 49L;
        double v50 = 50.5;
        String v51 = "t51";
        int v52 = 52;
        long v53 = 53L;
        double v54 = 54.5;
        String v55 = "t55";
        int v56 = 56;
        long v57 = 57L;
        double v58 = 58.5;
        String v59 = "t59";
        int v60 = cell.next();
        long v61 = 61L;
        double v62 = 62.5;
        String v63 = "t63";
        int v64 = 64;
        long v65 = 65L;
        double v66 = 66.5;
        String v67 = "t67";
        int v68 = 68;
        long v69 = 69L;
        double v70 = 70.5;
        String v71 = "t71";
        int v72 = 72;
        long v73 = 73L;
        double v74 = 74.5;
        String v75 = cell.text();
        int v76 = 76;
        long v77 = 77L;
        double v78 = 78.5;
        String v79 = "t79";
        int v80 = 80;
        long v81 = 81L;
        double v82 = 82.5;
        String v83 = "t83";
        int v84 = 84;
        long v85 = 85L;
        double v86 = 86.5;
        String v87 = "t87";
        int v88 = 88;
        long v89 = 89L;
        double v90 = cell.real();
        String v91 = "t91";
        int v92 = 92;
        long v93 = 93L;
        double v94 = 94.5;
        String v95 = "t95";
        int v96 = 96;
        long v97 = 97L;
        double v98 = 98.5;
        String v99 = "t99";
        int v100 = 100;
        long v101 = 101L;
        double v102 = 102.5;
        String v103 = "t103";
        int v104 = 104;
        long v105 = cell.wide();
        double v106 = 106.5;
        String v107 = "t107";
        int v108 = 108;
        long v109 = 109L;
        double v110 = 110.5;
        String v111 = "t111";
        int v112 = 112;
        long v113 = 113L;
        double v114 = 114.5;
        String v115 = "t115";
        int v116 = 116;
        long v117 = 117L;
        double v118 = 118.5;
        String v119 = "t119";
        int v120 = cell.next();
        long v121 = 121L;
        double v122 = 122.5;
        String v123 = "t123";
        int v124 = 124;
        long v125 = 125L;
        double v126 = 126.5;
        String v127 = "t127";
        int v128 = 128;
        long v129 = 129L;
        double v130 = 130.5;
        String v131 = "t131";
        int v132 = 132;
        long v133 = 133L;
        double v134 = 134.5;
        String v135 = cell.text();
        int v136 = 136;
        long v137 = 137L;
        double v138 = 138.5;
        String v139 = "t139";
        int v140 = 140;
        long v141 = 141L;
        double v142 = 142.5;
        String v143 = "t143";
        int v144 = 144;
        long v145 = 145L;
        double v146 = 146.5;
        String v147 = "t147";
        int v148 = 148;
        long v149 = 149L;
        double v150 = cell.real();
        String v151 = "t151";
        int v152 = 152;
        long v153 = 153L;
        double v154 = 154.5;
        String v155 = "t155";
        v152 += 1000;
        v152++;
        v152 += cell.next();
        early11 += cell.next();
        long sum = 0;
        sum = sum * 3 + v0 + v1 + (long) v2 + v3.length();
        sum = sum * 3 + v4 + v5 + (long) v6 + v7.length();
        sum = sum * 3 + v8 + v9 + (long) v10 + v11.length();
        sum = sum * 3 + v12 + v13 + (long) v14 + v15.length();
        sum = sum * 3 + v16 + v17 + (long) v18 + v19.length();
        sum = sum * 3 + v20 + v21 + (long) v22 + v23.length();
        sum = sum * 3 + v24 + v25 + (long) v26 + v27.length();
        sum = sum * 3 + v28 + v29 + (long) v30 + v31.length();
        sum = sum * 3 + v32 + v33 + (long) v34 + v35.length();
        sum = sum * 3 + v36 + v37 + (long) v38 + v39.length();
        sum = sum * 3 + v40 + v41 + (long) v42 + v43.length();
        sum = sum * 3 + v44 + v45 + (long) v46 + v47.length();
        sum = sum * 3 + v48 + v49 + (long) v50 + v51.length();
        sum = sum * 3 + v52 + v53 + (long) v54 + v55.length();
        sum = sum * 3 + v56 + v57 + (long) v58 + v59.length();
        sum = sum * 3 + v60 + v61 + (long) v62 + v63.length();
        sum = sum * 3 + v64 + v65 + (long) v66 + v67.length();
        sum = sum * 3 + v68 + v69 + (long) v70 + v71.length();
        sum = sum * 3 + v72 + v73 + (long) v74 + v75.length();
        sum = sum * 3 + v76 + v77 + (long) v78 + v79.length();
        sum = sum * 3 + v80 + v81 + (long) v82 + v83.length();
        sum = sum * 3 + v84 + v85 + (long) v86 + v87.length();
        sum = sum * 3 + v88 + v89 + (long) v90 + v91.length();
        sum = sum * 3 + v92 + v93 + (long) v94 + v95.length();
        sum = sum * 3 + v96 + v97 + (long) v98 + v99.length();
        sum = sum * 3 + v100 + v101 + (long) v102 + v103.length();
        sum = sum * 3 + v104 + v105 + (long) v106 + v107.length();
        sum = sum * 3 + v108 + v109 + (long) v110 + v111.length();
        sum = sum * 3 + v112 + v113 + (long) v114 + v115.length();
        sum = sum * 3 + v116 + v117 + (long) v118 + v119.length();
        sum = sum * 3 + v120 + v121 + (long) v122 + v123.length();
        sum = sum * 3 + v124 + v125 + (long) v126 + v127.length();
        sum = sum * 3 + v128 + v129 + (long) v130 + v131.length();
        sum = sum * 3 + v132 + v133 + (long) v134 + v135.length();
        sum = sum * 3 + v136 + v137 + (long) v138 + v139.length();
        sum = sum * 3 + v140 + v141 + (long) v142 + v143.length();
        sum = sum * 3 + v144 + v145 + (long) v146 + v147.length();
        sum = sum * 3 + v148 + v149 + (long) v150 + v151.length();
        sum = sum * 3 + v152 + v153 + (long) v154 + v155.length();
        return sum + early11;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int next() {
        return value++;
    }

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }
}
