namespace Predictive.Learning.Kernels;

/// <summary>What counting thresholds needs of vectors of float32, so that one loop serves every width.</summary>
/// <typeparam name="TFloats">A vector of values.</typeparam>
/// <typeparam name="TCounts">A vector of as many counts.</typeparam>
internal interface IFloatLanes<TFloats, TCounts>
    where TFloats : struct
    where TCounts : struct
{
    /// <summary>How many values a vector has.</summary>
    static abstract int Count { get; }

    /// <summary>A vector that holds one value everywhere.</summary>
    static abstract TFloats All(float value);

    /// <summary>Reads a vector.</summary>
    static abstract TFloats Load(ref float from, nuint offset);

    /// <summary>One more where a value is above the threshold.</summary>
    static abstract TCounts Counted(TCounts counts, TFloats values, TFloats threshold);

    /// <summary>255 where a value is missing, the count elsewhere.</summary>
    static abstract TCounts Marked(TCounts counts, TFloats values);

    /// <summary>How many of the values that stand in a row are below one value.</summary>
    static abstract int Below(TFloats value, ref float rising, nuint offset);

    /// <summary>Writes four vectors of counts, less 128, as signed bytes.</summary>
    static abstract void Store(
        TCounts first, TCounts second, TCounts third, TCounts fourth, ref sbyte to, nuint offset);
}
