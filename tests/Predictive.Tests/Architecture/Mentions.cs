using System.Reflection;

namespace Predictive.Tests.Architecture;

/// <summary>
/// What a type mentions: in its signatures, attributes and locals, and in the IL of every method body, so that neither
/// a lambda nor a missing <c>using</c> hides anything. Nested types, and with them lambdas and iterators, count as
/// types of their own.
/// </summary>
internal static class Mentions
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The members and types that instructions of the type's methods refer to.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) =>
        MethodsOf(type).SelectMany(MethodTokens.Of).Distinct();

    /// <summary>Every type that the type mentions, generic arguments and array elements taken apart.</summary>
    public static HashSet<Type> TypesOf(Type type)
    {
        var types = new HashSet<Type>();
        Add(types, type.BaseType);
        AddAll(types, type.GetInterfaces());
        AddAll(types, AttributesOf(type));
        AddAll(types, type.GetGenericArguments().SelectMany(ConstraintsOf));
        AddAll(types, type.GetFields(Declared).Select(field => field.FieldType));
        AddAll(types, type.GetMembers(Declared).Where(member => member is not Type).SelectMany(AttributesOf));
        foreach (var method in MethodsOf(type))
        {
            AddAll(types, SignatureOf(method));
            AddAll(types, method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            AddAll(types, method.GetMethodBody()?.ExceptionHandlingClauses.Select(CaughtBy) ?? []);
            AddAll(types, MethodTokens.Of(method).SelectMany(TypesIn));
        }

        return types;
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static IEnumerable<Type?> TypesIn(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => SignatureOf(method).Prepend(method.DeclaringType),
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type?> SignatureOf(MethodBase method)
    {
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType)
            .Concat(arguments)
            .Concat(arguments.SelectMany(ConstraintsOf));
    }

    private static Type[] ConstraintsOf(Type argument) =>
        argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [];

    private static IEnumerable<Type?> AttributesOf(MemberInfo member) =>
        from attribute in member.GetCustomAttributesData()
        from type in attribute.ConstructorArguments.Select(argument => argument.Value as Type)
            .Append(attribute.AttributeType)
        select type;

    private static Type? CaughtBy(ExceptionHandlingClause clause) =>
        clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType : null;

    private static void AddAll(HashSet<Type> types, IEnumerable<Type?> more)
    {
        foreach (var type in more)
        {
            Add(types, type);
        }
    }

    private static void Add(HashSet<Type> types, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(types, type.GetElementType());
            return;
        }

        if (types.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) || type.IsConstructedGenericType)
        {
            AddAll(types, type.IsConstructedGenericType ? type.GetGenericArguments() : []);
        }
    }
}
