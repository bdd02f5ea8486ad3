namespace Predictive.Learning.Kernels;

/// <summary>What the loops over leaves need of a vector of signed bytes, so that one loop serves every width.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
internal interface ILeafLanes<TVector>
    where TVector : struct
{
    /// <summary>How many bytes a vector has.</summary>
    static abstract int Count { get; }

    /// <summary>A vector that holds one byte everywhere.</summary>
    static abstract TVector All(sbyte value);

    /// <summary>Reads a vector.</summary>
    static abstract TVector Load(ref sbyte from, nuint offset);

    /// <summary>Writes a vector.</summary>
    static abstract void Store(TVector vector, ref sbyte to, nuint offset);

    /// <summary>The code of each lane's slot.</summary>
    /// <param name="codes">The codes of a row, padded to <see cref="RowLanes.MostSlots"/>.</param>
    /// <param name="slots">How many codes there are.</param>
    /// <param name="lanes">The slot of each lane.</param>
    static abstract TVector Lookup(ref sbyte codes, int slots, TVector lanes);

    /// <summary>
    /// The leaves after one step: <paramref name="to"/> where the leaf is <paramref name="from"/> and
    /// <c>code ^ flip</c> is above <paramref name="limit"/>, the leaf as it is elsewhere.
    /// </summary>
    static abstract TVector Step(
        TVector leaves, TVector codes, TVector flip, TVector limit, TVector from, TVector to);
}
