// Draws every chart of the page from the data that stands with it. Nothing of it is read as markup.
(function () {
  'use strict';
  var ink = '#1d2733', faint = '#5f6b7a', line = '#d9dee5';
  var font = getComputedStyle(document.body).fontFamily;
  var looks = {
    all: { color: '#1d2733', width: 2.5, type: 'solid', opacity: 1 },
    mature: { color: '#2b62b8', width: 1.2, type: 'solid', opacity: 0.55 },
    immature: { color: '#c2620a', width: 2, type: 'dotted', opacity: 1 },
    extrapolated: { color: '#c2620a', width: 1.4, type: 'dashed', opacity: 0.85 },
    predicted: { color: '#2b62b8', width: 2.5, type: 'solid', opacity: 1 },
    rules: { color: '#a34d00', width: 2.2, type: 'dashed', opacity: 1 }
  };
  var percent = function (share) {
    return String(Math.round(1000 * share) / 10) + ' %';
  };
  var scales = {
    plain: undefined,
    share: percent,
    times: function (times) { return String(Math.round(100 * times) / 100) + ' x'; }
  };
  var plain = function (text) {
    return String(text).replace(/[&<>"']/g, function (sign) { return '&#' + sign.charCodeAt(0) + ';'; });
  };
  var note = function (at) {
    return at.data && at.data.note ? plain(at.data.note) : plain(at.seriesName);
  };
  var bar = function (series) {
    var look = looks[series.style];
    return {
      name: series.name, type: 'bar', stack: 'share', barMaxWidth: 34,
      data: series.points.map(function (p) { return { value: [p.x, p.y], note: p.note }; }),
      itemStyle: series.style === 'mature' ? { color: '#2b62b8' }
        : series.style === 'immature'
          ? { color: '#f3d3b0', borderColor: look.color, borderWidth: 1,
              decal: { symbol: 'rect', rotation: 0.785, color: 'rgba(194,98,10,0.45)', dashArrayX: [1, 0], dashArrayY: [2, 5] } }
          : { color: 'rgba(194,98,10,0.06)', borderColor: look.color, borderWidth: 1.4, borderType: [4, 3] }
    };
  };
  var reaches = function (series) {
    var data = [];
    series.forEach(function (one) {
      one.points.forEach(function (p) {
        if (p.low !== undefined) { data.push([p.x, p.low], [p.x, p.high], [p.x, '-']); }
      });
    });
    return { name: '95 % interval', type: 'line', data: data, symbol: 'none', silent: true, z: 5,
      lineStyle: { color: ink, width: 1.1 }, itemStyle: { color: ink }, tooltip: { show: false } };
  };
  var curve = function (series) {
    var look = looks[series.style];
    return {
      name: series.name, type: 'line', symbol: 'none',
      data: series.points.map(function (p) { return { value: [p.x, p.y], note: p.note }; }),
      lineStyle: { color: look.color, width: look.width, type: look.type, opacity: look.opacity },
      itemStyle: { color: look.color }, emphasis: { lineStyle: { width: 3, opacity: 1 } },
      legendHoverLink: false, triggerLineEvent: true, z: series.style === 'all' ? 4 : 2,
      endLabel: series.label
        ? { show: true, formatter: function () { return series.label; }, color: look.color, fontSize: 11, distance: 4 }
        : { show: false },
      labelLayout: { moveOverlap: 'shiftY' }
    };
  };
  // The interval of a curve: two thin lines beside it.
  var edges = function (series) {
    return ['low', 'high'].map(function (edge) {
      return { name: series.name, type: 'line', symbol: 'none', silent: true, tooltip: { show: false },
        data: series.points.filter(function (p) { return p[edge] !== undefined; })
          .map(function (p) { return [p.x, p[edge]]; }),
        lineStyle: { color: looks[series.style].color, width: 0.8, type: 'solid', opacity: 0.45 },
        itemStyle: { color: looks[series.style].color }, z: 1 };
    });
  };
  var marked = function (marks) {
    return { name: 'marks', type: 'line', data: [], silent: true, tooltip: { show: false },
      markLine: { symbol: 'none', silent: true, animation: false, data: marks.map(function (mark) {
        return { xAxis: mark.x, lineStyle: { color: faint, width: 1, type: [2, 3] },
          label: { formatter: function () { return mark.label; }, color: faint, fontSize: 11, position: 'insideEndTop' } };
      }) } };
  };
  // Dots stand side by side at their place, each with its interval.
  var dots = function (all) {
    var step = 0.24;
    return all.reduce(function (made, series, number) {
      var look = looks[series.style], shift = step * (number - (all.length - 1) / 2), reach = [];
      series.points.forEach(function (p) {
        if (p.low !== undefined) { reach.push([p.x + shift, p.low], [p.x + shift, p.high], [p.x + shift, '-']); }
      });
      return made.concat([
        { name: series.name, type: 'scatter', symbol: series.style === 'rules' ? 'diamond' : 'circle', symbolSize: 11,
          data: series.points.map(function (p) { return { value: [p.x + shift, p.y], note: p.note }; }),
          itemStyle: { color: look.color }, z: 4 },
        { name: series.name, type: 'line', symbol: 'none', silent: true, tooltip: { show: false }, data: reach,
          lineStyle: { color: look.color, width: 1.6 }, itemStyle: { color: look.color }, z: 3 }
      ]);
    }, []);
  };
  var drawn = function (data) {
    if (data.isDots) { return dots(data.series); }
    if (data.places) { return data.series.map(bar).concat([reaches(data.series)]); }
    return data.series.reduce(function (made, series) { return made.concat([curve(series)], edges(series)); }, [])
      .concat(data.marks.length ? [marked(data.marks)] : []);
  };
  var names = function (data) {
    var all = data.series.map(function (series) { return series.name; })
      .concat(data.places && !data.isDots ? ['95 % interval'] : []);
    return all.filter(function (name, place) { return all.indexOf(name) === place; });
  };
  var along = function (data) {
    var crowded = data.places && data.places.length > 13 ? 40 : 0;
    if (!data.places) {
      return { type: 'value', min: 0, max: 'dataMax', splitLine: { show: false },
        axisLabel: { color: faint, fontSize: 11, formatter: scales[data.xScale] } };
    }
    if (!data.isDots) {
      return { type: 'category', data: data.places,
        axisLabel: { color: faint, fontSize: 11, hideOverlap: true, rotate: crowded } };
    }
    return { type: 'value', min: -0.5, max: data.places.length - 0.5, interval: 0.5, splitLine: { show: false },
      axisLabel: { color: faint, fontSize: 11, rotate: crowded, showMinLabel: false, showMaxLabel: false,
        formatter: function (place) { return data.places[place] === undefined ? '' : data.places[place]; } } };
  };
  var draw = function (box) {
    var data = JSON.parse(box.getAttribute('data-chart'));
    var axis = { axisLine: { lineStyle: { color: faint } }, axisTick: { show: false },
      axisLabel: { color: faint, fontSize: 11 }, nameTextStyle: { color: faint, fontSize: 12 } };
    var across = Object.assign({}, axis, along(data),
      { name: data.xTitle, nameLocation: 'middle', nameGap: data.places && data.places.length > 13 ? 52 : 30 });
    var up = Object.assign({}, axis, { type: 'value', min: 0, name: data.yTitle, nameLocation: 'end',
      nameTextStyle: { color: faint, fontSize: 12, align: 'left' }, splitLine: { lineStyle: { color: line } },
      axisLine: { show: false }, axisLabel: { color: faint, fontSize: 11, formatter: scales[data.yScale] } });
    var chart = echarts.init(box, null, { renderer: 'svg' });
    chart.setOption({
      animation: false, textStyle: { fontFamily: font },
      aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
      grid: { left: 56, right: data.places ? 16 : 84, top: 66, bottom: data.places && data.places.length > 13 ? 76 : 52 },
      legend: { top: 0, left: 0, data: names(data), itemWidth: 26, itemHeight: 10, itemGap: 22, textStyle: { color: ink, fontSize: 12 } },
      tooltip: { trigger: 'item', confine: true, formatter: note, textStyle: { color: ink, fontSize: 12 } },
      xAxis: across, yAxis: up,
      series: drawn(data)
    });
    box.setAttribute('data-drawn', 'yes');
    return chart;
  };
  var charts = Array.prototype.map.call(document.querySelectorAll('[data-chart]'), draw);
  var fit = function () { charts.forEach(function (chart) { chart.resize(); }); };
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', fit);
}());
