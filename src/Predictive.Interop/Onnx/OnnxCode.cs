namespace Predictive.Interop.Onnx;

/// <summary>
/// The codes of element types, attribute types and tree modes. Source: onnx.proto and onnx-ml, version 5.
/// </summary>
internal static class OnnxCode
{
    public const int FloatElement = 1;
    public const int ByteElement = 2;
    public const int Int64Element = 7;
    public const int StringElement = 8;
    public const int DoubleElement = 11;

    public const int IntAttribute = 2;
    public const int TensorAttribute = 4;
    public const int IntsAttribute = 7;
    public const int StringsAttribute = 8;

    public const byte AtMostMode = 0;
    public const byte EqualMode = 4;
    public const int Sum = 1;
    public const int NoTransform = 0;
}
