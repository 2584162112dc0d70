package dev.telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language and its library as the machine has them. */
class SemanticsTest {
    private static final Twin ARITHMETIC = Twin.of("""
            static String ints(int a, int b) {
                StringBuilder s = new StringBuilder();
                s.append(a + b).append(',').append(a - b).append(',').append(a * b).append(',').append(-a);
                if (b != 0) s.append(',').append(a / b).append(',').append(a % b);
                s.append(',').append(a << b).append(',').append(a >> b).append(',').append(a >>> b);
                s.append(',').append(a & b).append(',').append(a | b).append(',').append(a ^ b).append(',').append(~a);
                s.append(',').append((byte) a).append(',').append((short) a).append(',').append((int) (char) a).append((char) a);
                s.append(a < b).append(a <= b).append(a == b).append(Integer.toHexString(a)).append(Math.abs(a)).append(Integer.rotateLeft(a, b));
                return s.toString();
            }
            static String longs(long a, long b) {
                String s = (a + b) + "," + (a - b) + "," + a * b + "," + -a + "," + (a << b) + "," + (a >> b) + "," + (a >>> b);
                s += b == 0 ? "" : a / b + "," + a % b;
                s += (a & b) + "," + (a | b) + "," + (a ^ b) + (int) a + (float) a + (double) b + (a > b) + Long.compare(a, b);
                return s + (char) a + (byte) b + Long.toHexString(a);
            }
            static String reals(double a, double b) {
                float f = (float) a;
                return (a + b) + "," + (a - b) + "," + a * b + "," + a / b + "," + a % b + "," + -a + "," + (int) a + "," + (long) b
                    + "," + f * 3 + "," + f / 7 + (a < b) + (a >= b) + (f > b) + (int) f + (char) a + Math.floor(a) + Math.max(a, b);
            }
            """);

    @Test
    void arithmetic_agrees_with_the_machine_on_random_numbers() {
        Random random = new Random(20_240_611);
        int[] odd = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 31, 32, 33, 65_535, 65_536, 127, 128};
        for (int i = 0; i < 150; i++) {
            int a = i % 3 == 0 ? odd[random.nextInt(odd.length)] : random.nextInt();
            int b = i % 4 == 0 ? odd[random.nextInt(odd.length)] : random.nextInt();
            check("ints", a, b, Value.of(a), Value.of(b));
            long c = i % 5 == 0 ? a : random.nextLong();
            check("longs", c, (long) b, Value.of(c), Value.of((long) b));
            double d = i % 6 == 0 ? a : random.nextGaussian() * Math.pow(10, random.nextInt(25));
            check("reals", d, b / 3.0, Value.of(d), Value.of(b / 3.0));
        }
    }

    private static void check(String method, Object a, Object b, Value x, Value y) {
        assertThat(Written.outcome(ARITHMETIC.evaluate(method, x, y)))
                .as(method + a + ',' + b)
                .isEqualTo(ARITHMETIC.run(method, a, b));
    }

    private static final Twin LANGUAGE = Twin.of("""
            static String loops() {
                StringBuilder s = new StringBuilder();
                outer:
                for (int i = 0; i < 6; i++) {
                    int kept = i;
                    for (int j = 0; j < 6; j++) {
                        if (j == i) continue;
                        if (j > 4) continue outer;
                        if (i == 4) break outer;
                        kept = (kept ^ j) + 1;
                        int t = i; i = j; j = t; t = i; i = j; j = t;
                        s.append(kept).append(' ');
                    }
                }
                int a = 0, b = 1;
                do { int t = a + b; a = b; b = t; } while (b < 100);
                return s + "" + a + (a > b ? "x" : a == 55 ? "y" : "z");
            }
            static String switches() {
                String s = "";
                for (String k : new String[] {"Aa", "BB", "c", "", "AaAa", "BBBB"}) {
                    switch (k) {
                        case "Aa": s += 1;
                        case "BB": s += 2; break;
                        case "AaAa": s += 3; break;
                        default: s += 'd';
                    }
                }
                for (int i = -1; i < 5; i++) s += switch (i) { case 0, 1 -> 'a'; case 3 -> 'b'; default -> "?"; };
                return s;
            }
            static class Custom extends RuntimeException { Custom(String m) { super("<" + m + ">"); } }
            static String caught() {
                StringBuilder s = new StringBuilder();
                for (int i = 0; i < 6; i++) {
                    int stage = 0;
                    try {
                        stage = 1;
                        s.append(risky(i)).append(';');
                        stage = 2;
                    } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
                        s.append('A').append(e.getMessage());
                    } catch (NumberFormatException e) {
                        s.append("N");
                    } catch (IllegalArgumentException e) {
                        s.append(e.getMessage());
                    } catch (RuntimeException e) {
                        s.append(e.getMessage());
                    } finally {
                        s.append('f');
                    }
                }
                return s.toString();
            }
            static int risky(int i) {
                int[] a = {1, 2};
                if (i == 0) return 10 / i;
                if (i == 1) return a[i + 1];
                if (i == 2) return Integer.parseInt("x1");
                if (i == 3) throw new IllegalArgumentException("bad");
                if (i == 4) throw new Custom("own");
                return i;
            }
            record Pair(String left, int right) { Pair { if (right < 0) throw new IllegalArgumentException(); } String both() { return left + right; } }
            static String records() {
                Set<Pair> set = new LinkedHashSet<>(List.of(new Pair("a", 1), new Pair("b", 2)));
                set.add(new Pair("a", 1));
                Map<Pair, String> map = new LinkedHashMap<>();
                map.put(new Pair("k", 3), "v");
                return set.size() + map.get(new Pair("k", 3)) + set + new Pair("c", 4).both() + new Pair("a", 1).equals(new Pair("a", 1));
            }
            static abstract class Shape { final String name = getClass().getSimpleName(); abstract int sides(); public String toString() { return name + sides(); } }
            static class Square extends Shape { int sides() { return 4; } }
            static class Odd extends Square { int sides() { return super.sides() + 1; } }
            static String classes() { return "" + new Square() + new Odd() + (((Object) new Odd()) instanceof Square) + counter++ + counter + Inner.VALUE; }
            static int counter = 5;
            static class Inner { static final String VALUE = make(); static String make() { return "i" + counter; } }
            static String doubled() {
                Map<String, String> map = new HashMap<>() {{ put("a", "x"); put("b", "y"); }};
                List<String> list = new ArrayList<>() {{ add("q"); }};
                String s = map.get("a") + map.size() + list.get(0);
                for (Map.Entry<String, String> e : map.entrySet()) s += e.getKey() + e.getValue();
                return s;
            }
            static String varargs(Object... all) { return all.length + Arrays.toString(all); }
            static String calls() { return varargs() + varargs("a", 1, 'c', 2L, true, null); }
            static String texts() {
                String t = "  Hello, World\\u00e9 ";
                return t.trim() + t.strip().length() + t.indexOf('o') + t.indexOf("o", 7) + t.lastIndexOf("o") + t.toUpperCase() + t.replace('l', 'L')
                    + t.replace("l", "") + t.substring(3).startsWith("ello") + "a-b-c".split("-").length + "a1b22c".split("[0-9]+")[2] + "x|y".split("\\\\|")[1]
                    + ",a,,b,,".split(",").length + ",a,,b,,".split(",", -1).length + String.join("/", List.of("p", "q")) + "%d-%05d-%x-%s-%c-%%".formatted(5, 42, 255, "s", 'c')
                    + "abc".compareTo("abd") + "abc".hashCode() + "ABC".equalsIgnoreCase("abc") + "abc".contains("bc") + String.valueOf(new char[] {'o', 'k'}) + "x".repeat(3)
                    + "b,a;c".replaceAll("[,;]", "+") + "a.b".replaceAll("\\\\.", "") + "abc".chars().sum() + "a\\nb".lines().count() + new StringTokenizer("a b c").countTokens() + "q".equals(null) + "".isEmpty();
            }
            static String builders() {
                StringBuilder b = new StringBuilder("abc");
                b.insert(0, 'x').append(1).append('c').append(2.5).append(true).append((Object) null).append(new char[] {'h'}).append("abcdef", 2, 4);
                b.setCharAt(1, 'Z'); b.deleteCharAt(0); b.setLength(b.length() - 1); b.reverse(); b.replace(0, 2, "__");
                return b + "" + b.length() + b.charAt(2) + b.indexOf("u") + new StringBuffer().append('q').append(7L);
            }
            static String boxes() {
                Integer i = 300; Character c = 'x'; Boolean b = true; Long l = 5L; Object o = c;
                List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
                list.remove(Integer.valueOf(3)); list.remove(0); list.add(i);
                Map<Character, Integer> map = new TreeMap<>();
                for (char k : "hello".toCharArray()) map.merge(k, 1, Integer::sum);
                return "" + i + c + b + l + o + list + map + (i == 300) + c.equals('x') + new ArrayDeque<>(List.of(1, 2)).peek() + (char) (c + 1) + (c + 1) + Character.getNumericValue('7') + Character.digit('f', 16) + Character.isDigit('5') + Byte.toUnsignedInt((byte) -1);
            }
            static Object collections() {
                List<String> all = new LinkedList<>(Arrays.asList("d", "b", "a", "c"));
                Collections.sort(all); Collections.reverse(all); Collections.swap(all, 0, 3);
                all.removeIf(s -> s.equals("b"));
                Iterator<String> it = all.iterator(); it.next(); it.remove();
                all.addAll(Set.of("z")); all.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
                Map<String, List<String>> map = new TreeMap<>();
                for (String s : all) map.computeIfAbsent("k" + s.length(), k -> new ArrayList<>()).add(s);
                return List.of(all, map, all.contains("z"), all.indexOf("c"), all.subList(0, 1), new TreeSet<>(all).first(), Collections.nCopies(2, "n"));
            }
            static Object unmodifiable() { try { Collections.unmodifiableList(new ArrayList<>(List.of("a"))).add("b"); return "no"; } catch (UnsupportedOperationException e) { return "yes"; } }
            static Object streams() {
                return List.of(
                    Stream.of("b", "a", "c").filter(s -> !s.equals("c")).map(String::toUpperCase).sorted().collect(Collectors.joining("+", "[", "]")),
                    IntStream.rangeClosed(1, 5).map(i -> i * i).filter(i -> i % 2 == 1).sum(),
                    IntStream.range(0, 4).mapToObj(i -> "abcd".charAt(3 - i)).map(String::valueOf).collect(Collectors.toList()),
                    Arrays.stream(new int[] {3, 1, 2}).sorted().boxed().collect(Collectors.toList()),
                    Stream.iterate(1, i -> i * 2).limit(6).reduce(0, Integer::sum),
                    Stream.of("aa", "b", "cc").collect(Collectors.groupingBy(String::length, Collectors.counting())),
                    Stream.of("x", "y").collect(Collectors.toMap(s -> s, String::hashCode)),
                    Stream.of("a", "b").anyMatch("b"::equals), List.of(1, 2, 3).stream().mapToInt(Integer::intValue).max().getAsInt(),
                    Arrays.asList(Stream.of("q").toArray(String[]::new)), "hello".chars().mapToObj(c -> (char) (c ^ 1)).map(String::valueOf).collect(Collectors.joining()));
            }
            static Object arrays() {
                int[] a = {5, 3, 9}; int[] b = a.clone(); Arrays.sort(a); byte[] bytes = new byte[4]; Arrays.fill(bytes, (byte) 200);
                System.arraycopy(new byte[] {1, 2}, 0, bytes, 1, 2);
                boolean[] flags = new boolean[2]; flags[1] = !flags[0]; char[] cs = {'a', 98}; cs[0] += 2; long[] ls = {1L << 40}; short[] ss = {(short) 70000};
                String[][] two = new String[2][]; two[0] = new String[] {"x"}; double[] ds = {0.5};
                return List.of(Arrays.toString(a), Arrays.toString(b), Arrays.toString(bytes), flags[1], cs[0], ls[0], ss[0], two[0][0], two[1] == null, Arrays.copyOfRange(b, 1, 5).length, Arrays.equals(a, b), Arrays.hashCode(a), ds[0], new int[2][3][1].length);
            }
            static String codecs() throws Exception {
                byte[] raw = HexFormat.of().parseHex("48656c6c6f");
                return new String(raw, "UTF-8") + Base64.getEncoder().encodeToString(raw) + new String(Base64.getMimeDecoder().decode("SGVs\\r\\nbG8=")) + HexFormat.of().formatHex(raw)
                    + new String(new byte[] {(byte) 0xe9}, StandardCharsets.ISO_8859_1) + new String("\\u2019".getBytes(StandardCharsets.UTF_8), 0, 3, StandardCharsets.UTF_8) + java.net.URLDecoder.decode("a%2Fb", "UTF-8");
            }
            static Object functions() {
                Supplier<Supplier<String>> nested = () -> { String in = "n"; return () -> in + "!"; };
                Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y;
                Predicate<String> p = Predicate.not(String::isEmpty);
                UnaryOperator<String> up = String::toUpperCase; IntBinaryOperator xor = (x, y) -> x ^ y; ToIntFunction<String> len = String::length;
                Function<String, StringBuilder> make = StringBuilder::new; BiFunction<String, Integer, Pair> pair = Pair::new;
                Comparator<String> c = new Comparator<>() { public int compare(String x, String y) { return y.compareTo(x); } };
                List<String> sorted = new ArrayList<>(List.of("a", "c", "b")); sorted.sort(c);
                return List.of(nested.get().get(), add.apply(2).apply(3), p.and(s -> s.length() < 3).test("ab"), up.apply("u"), xor.applyAsInt(5, 3), len.applyAsInt("four"), make.apply("m").reverse().toString(), pair.apply("z", 9).both(), sorted,
                    Optional.ofNullable((String) null).map(String::trim).orElseGet(() -> "else"), Objects.requireNonNullElse(null, "d"));
            }
            static String old() { String s = ""; Enumeration<String> e = null; for (Object o : new Object[] {1, "two", 'c', 2.0f, 3L}) { if (o instanceof String t) s += t.length(); else if (o instanceof Number n) s += n.intValue(); else s += o; } return s + (e == null); }
            static synchronized int locked() { synchronized (Example.class) { return 3; } }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loops",
                "switches",
                "caught",
                "records",
                "classes",
                "doubled",
                "calls",
                "texts",
                "builders",
                "boxes",
                "collections",
                "unmodifiable",
                "streams",
                "arrays",
                "codecs",
                "functions",
                "old",
                "locked"
            })
    void it_agrees_with_the_machine(String method) {
        String expected = LANGUAGE.run(method);
        assertThat(Written.outcome(LANGUAGE.evaluate(method))).isEqualTo(expected);
    }
}
