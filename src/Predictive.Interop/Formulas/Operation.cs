namespace Predictive.Interop.Formulas;

/// <summary>The four operations of arithmetic.</summary>
internal enum Operation
{
    /// <summary>Left plus right.</summary>
    Add,

    /// <summary>Left less right.</summary>
    Subtract,

    /// <summary>Left times right.</summary>
    Multiply,

    /// <summary>Left by right.</summary>
    Divide,
}
