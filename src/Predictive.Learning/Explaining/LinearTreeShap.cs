using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// Exact Shapley values of trees of any size (see <see cref="TreeShap"/>), in time linear in their nodes.
/// </summary>
/// <remarks>
/// On the way to a leaf, a column that is known counts o (1 where all its answers lead there, else 0), an absent one z
/// (the share of the training weight). The Shapley value of a column is the leaf's value times (o - z) times the sum,
/// over all sets of the other columns, of the set's Shapley weight times the product of these counts. That weight is
/// the integral of t^known (1 - t)^absent from 0 to 1, so the sum is the integral of the product, over the other
/// columns, of t o + (1 - t) z: a polynomial in t, which <see cref="Quadrature"/> integrates exactly at a few points.
/// So each edge costs the same, wherever it stands: products come down from the root, and sums over leaves go up, as
/// in Linear TreeSHAP (Yu et al. 2022).
/// </remarks>
internal sealed class LinearTreeShap
{
    private const int Lanes = 4;

    private readonly ShapTree[] _trees;
    private readonly Quadrature[] _quadratures;
    private readonly double[][] _inverses;
    private readonly int _columns;
    private readonly int _room;
    private readonly int _mostNodes;

    /// <summary>Notes what does not depend on the row.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="columns">How many columns there are.</param>
    public LinearTreeShap(ShapTree[] trees, int columns)
    {
        _columns = columns;
        _trees = trees;
        var most = _trees.Length == 0 ? 0 : _trees.Max(VectorsOf);
        _quadratures = [.. Enumerable.Range(1, most).Select(vectors => new Quadrature(vectors * Lanes))];
        _inverses = Array.ConvertAll(_trees, InversesOf);
        _room = _trees.Length == 0 ? 0 : _trees.Max(tree => tree.Edges.Length * ((3 * VectorsOf(tree)) + 1) * Lanes);
        _mostNodes = _trees.Length == 0 ? 0 : _trees.Max(tree => tree.Edges.Length);
    }

    /// <summary>Adds what each column contributes to the sum of all trees.</summary>
    /// <param name="inputs">One value an input (<see cref="BoostedTrees.FillInputs"/>).</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        if (_trees.Length == 0) return;
        var isHere = ArrayPool<bool>.Shared.Rent(_mostNodes);
        var rented = ArrayPool<double>.Shared.Rent(_room + (_columns * Lanes));
        var shares = SharesIn(rented);
        for (var tree = 0; tree < _trees.Length; tree++)
        {
            _trees[tree].Follow(inputs, isHere);
            Add(tree, isHere, rented, shares);
        }

        Sum(shares, contributions);
        ArrayPool<double>.Shared.Return(rented);
        ArrayPool<bool>.Shared.Return(isHere);
    }

    /// <summary>Adds what each column contributes to the first tree, were its questions answered so.</summary>
    /// <param name="isHere">Whether the answer at each node's parent leads to it.</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<bool> isHere, Span<double> contributions)
    {
        var rented = ArrayPool<double>.Shared.Rent(_room + (_columns * Lanes));
        var shares = SharesIn(rented);
        Add(0, isHere, rented, shares);
        Sum(shares, contributions);
        ArrayPool<double>.Shared.Return(rented);
    }

    private Span<Vector256<double>> SharesIn(double[] rented)
    {
        var shares = MemoryMarshal.Cast<double, Vector256<double>>(rented.AsSpan(_room, _columns * Lanes));
        shares.Clear();
        return shares;
    }

    private void Add(int tree, ReadOnlySpan<bool> isHere, double[] rented, Span<Vector256<double>> shares)
    {
        var vectors = VectorsOf(_trees[tree]);
        if (vectors > 0)
            Add(_trees[tree], _quadratures[vectors - 1], _inverses[tree], isHere, rented.AsSpan(0, _room), shares);
    }

    private static void Sum(ReadOnlySpan<Vector256<double>> shares, Span<double> contributions)
    {
        for (var column = 0; column < shares.Length; column++)
        {
            var share = shares[column];
            contributions[column] += (share[0] + share[1]) + (share[2] + share[3]);
        }
    }

    /// <summary>How many vectors of points integrate every product of a tree: a point for two columns.</summary>
    private static int VectorsOf(ShapTree tree) => (tree.MostPlayers + (2 * Lanes) - 1) / (2 * Lanes);

    /// <summary>
    /// The inverse of the count of each node's own column where its answers do not all lead there, and then where they
    /// do: dividing takes longer than all the rest.
    /// </summary>
    private double[] InversesOf(ShapTree tree)
    {
        var vectors = VectorsOf(tree);
        var inverses = new double[2 * tree.Edges.Length * vectors * Lanes];
        if (vectors == 0) return inverses;
        var points = MemoryMarshal.Cast<double, Vector256<double>>(_quadratures[vectors - 1].Points);
        var all = MemoryMarshal.Cast<double, Vector256<double>>(inverses.AsSpan());
        var one = Vector256<double>.One;
        var edges = tree.Edges;
        for (var at = 0; at < edges.Length; at++)
        {
            for (var v = 0; v < vectors; v++)
            {
                var place = (2 * at * vectors) + v;
                all[place] = one / CountOf(edges[at], points[v], default);
                all[place + vectors] = one / CountOf(edges[at], points[v], one);
            }
        }

        return inverses;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CountOf(ShapEdge edge, Vector256<double> point, Vector256<double> one)
    {
        var absent = Vector256.Create(edge.Absent);
        return absent + (point * (one - absent));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(
        ShapTree tree,
        Quadrature quadrature,
        double[] inversesOfEdges,
        ReadOnlySpan<bool> isHere,
        Span<double> room,
        Span<Vector256<double>> shares)
    {
        var nodes = tree.Tree.Nodes;
        var edges = tree.Edges;
        var points = MemoryMarshal.Cast<double, Vector256<double>>(quadrature.Points);
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(quadrature.Weights);
        var vectors = points.Length;
        var all = MemoryMarshal.Cast<double, Vector256<double>>(room);
        var products = all[..(nodes.Length * vectors)];
        var inverses = all.Slice(products.Length, products.Length);
        var sums = all.Slice(2 * products.Length, products.Length);
        var known = all.Slice(3 * products.Length, nodes.Length);
        FollowDown(
            tree, isHere, points, MemoryMarshal.Cast<double, Vector256<double>>(inversesOfEdges), products, inverses,
            known);
        for (var at = 0; at < nodes.Length; at++)
        {
            for (var v = 0; v < vectors; v++)
            {
                var place = (at * vectors) + v;
                sums[place] = nodes[at].IsLeaf ? products[place] * weights[v] * nodes[at].Value : default;
            }
        }

        SumUp(edges, known, inverses, sums, shares);
    }

    /// <summary>
    /// The products of all counts on the way to each node, the inverse of its own column's count, and whether that
    /// column's answers all lead there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FollowDown(
        ShapTree tree,
        ReadOnlySpan<bool> isHere,
        ReadOnlySpan<Vector256<double>> points,
        ReadOnlySpan<Vector256<double>> inversesOfEdges,
        Span<Vector256<double>> products,
        Span<Vector256<double>> inverses,
        Span<Vector256<double>> known)
    {
        var nodes = tree.Tree.Nodes;
        var edges = tree.Edges;
        var vectors = points.Length;
        products[..vectors].Fill(Vector256<double>.One);
        inverses[..vectors].Fill(Vector256<double>.One);
        known[0] = Vector256<double>.One;
        for (var at = 1; at < nodes.Length; at++)
        {
            ref readonly var edge = ref edges[at];
            var one = isHere[at] ? known[edge.Above] : default;
            known[at] = one;
            var own = inversesOfEdges.Slice(((2 * at) + (int)one[0]) * vectors, vectors);
            for (var v = 0; v < vectors; v++)
            {
                var count = CountOf(edge, points[v], one);
                inverses[(at * vectors) + v] = own[v];
                products[(at * vectors) + v] = products[(edge.Parent * vectors) + v]
                    * inverses[(edge.Above * vectors) + v] * count;
            }
        }
    }

    /// <summary>
    /// Sums over leaves, from the last node to the root. Every edge speaks for the leaves below it, and takes back what
    /// the edge above it that asked the same column says of them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumUp(
        ReadOnlySpan<ShapEdge> edges,
        ReadOnlySpan<Vector256<double>> known,
        ReadOnlySpan<Vector256<double>> inverses,
        Span<Vector256<double>> sums,
        Span<Vector256<double>> shares)
    {
        var vectors = sums.Length / edges.Length;
        for (var at = edges.Length - 1; at > 0; at--)
        {
            ref readonly var edge = ref edges[at];
            var here = known[at] - Vector256.Create(edge.Absent);
            var above = edge.Above == 0 ? default : known[edge.Above] - Vector256.Create(edges[edge.Above].Absent);
            for (var v = 0; v < vectors; v++)
            {
                var sum = sums[(at * vectors) + v];
                sums[(edge.Parent * vectors) + v] += sum;
                shares[edge.Player] += sum
                    * ((here * inverses[(at * vectors) + v]) - (above * inverses[(edge.Above * vectors) + v]));
            }
        }
    }
}
