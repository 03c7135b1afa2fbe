using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace System.Management.Automation.Binding;

internal enum CollectionKind
{
    None,
    Array,
    List,
    GenericCollection,
}

internal sealed class CompiledParameter
{
    private readonly PropertyInfo _property;

    public CompiledParameter(PropertyInfo property, bool isCommon, List<ParameterSetData> sets)
    {
        _property = property;
        IsCommon = isCommon;
        Sets = sets;
        Name = property.Name;
        Type = property.PropertyType;
        Aliases = [.. property.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames)];
        Names = [Name, .. Aliases];
        Flags = sets.Aggregate(0u, (flags, set) => flags | set.Flag);
        IsInAllSets = sets.Exists(set => set.IsInAllSets);
        IsMandatoryInSomeSet = sets.Exists(set => set.IsMandatory);
        TakesPipelineInputInSomeSet = sets.Exists(set => set.TakesPipelineInput);
        // Reflection lists the attributes of a property in the order of the source, and PowerShell runs them in that order.
        Validations = [.. property.GetCustomAttributes<ValidateArgumentsAttribute>()];
        Transformations = [.. property.GetCustomAttributes<ArgumentTransformationAttribute>()];
        AllowsNull = property.IsDefined(typeof(AllowNullAttribute));
        AllowsEmptyString = property.IsDefined(typeof(AllowEmptyStringAttribute));
        AllowsEmptyCollection = property.IsDefined(typeof(AllowEmptyCollectionAttribute));
        CannotBeNull = Validations.Any(validation => validation is NullValidationAttributeBase);
        Obsolete = property.GetCustomAttribute<ObsoleteAttribute>();
        (Collection, ElementType) = KindOf(Type);
    }

    public string Name { get; }

    public Type Type { get; }

    public string[] Aliases { get; }

    public string[] Names { get; }

    public List<ParameterSetData> Sets { get; }

    public uint Flags { get; }

    public bool IsCommon { get; }

    public bool IsInAllSets { get; }

    public bool IsMandatoryInSomeSet { get; }

    public bool TakesPipelineInputInSomeSet { get; }

    public bool AllowsNull { get; }

    public bool AllowsEmptyString { get; }

    public bool AllowsEmptyCollection { get; }

    public bool CannotBeNull { get; }

    public ObsoleteAttribute Obsolete { get; }

    public ValidateArgumentsAttribute[] Validations { get; }

    public ArgumentTransformationAttribute[] Transformations { get; }

    public CollectionKind Collection { get; }

    public Type ElementType { get; }

    public IEnumerable<ParameterSetData> SetsWithin(uint sets) => Sets.Where(set => set.IsInAllSets || (set.Flag & sets) != 0);

    public bool IsWithin(uint sets) => IsInAllSets || (Flags & sets) != 0;

    public bool TakesPipelineInput(uint sets) => SetsWithin(sets).Any(set => set.TakesPipelineInput);

    public object Get(object target) => _property.GetValue(target);

    public void Set(object target, object value)
    {
        if (value is null && Type.IsValueType && Nullable.GetUnderlyingType(Type) is null)
            throw new SetValueException($"Exception setting \"{Name}\": \"Object reference not set to an instance of an object.\"");
        try
        {
            _property.SetValue(target, value);
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            if (error.InnerException is SetValueException) ExceptionDispatchInfo.Throw(error.InnerException);
            throw new SetValueException($"Exception setting \"{Name}\": \"{error.InnerException.Message}\"");
        }
    }

    public static (CollectionKind Kind, Type ElementType) KindOf(Type type)
    {
        if (type.IsArray) return (CollectionKind.Array, type.GetElementType());
        var interfaces = type.GetInterfaces();
        var isDictionary = typeof(IDictionary).IsAssignableFrom(type)
            || interfaces.Append(type).Any(candidate => IsGeneric(candidate, typeof(IDictionary<,>)));
        if (isDictionary) return (CollectionKind.None, null);
        var isList = typeof(IList).IsAssignableFrom(type) && type != typeof(IList);
        if (isList && IsGeneric(type, typeof(Collection<>))) return (CollectionKind.List, type.GetGenericArguments()[0]);
        if (Array.Find(interfaces, candidate => IsGeneric(candidate, typeof(ICollection<>))) is { } collection)
            return (CollectionKind.GenericCollection, collection.GetGenericArguments()[0]);
        return isList ? (CollectionKind.List, null) : (CollectionKind.None, null);
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
